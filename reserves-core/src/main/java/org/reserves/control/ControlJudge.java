package org.reserves.control;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.chain.ChainBlock;
import org.reserves.internal.Words;
import org.reserves.verification.Verification;

/** Says what each checked proof is worth: whether its message answers what was asked, how old it may be, and what else says the same. */
final class ControlJudge {
    private final ControlClaim claim;

    @Nullable
    private final LocalDate day;

    private ControlJudge(ControlClaim claim, @Nullable LocalDate day) {
        this.claim = claim;
        this.day = day;
    }

    static ControlReport report(CheckedClaim checked, @Nullable Verification verification, @Nullable LocalDate day) {
        ControlJudge judge = new ControlJudge(checked.claim(), day);
        List<ProofFinding> findings = judge.findings(checked.proofs());
        return new ControlReport(
                checked.claim().declaration(),
                verification,
                day,
                new ScriptTable(checked.claim(), findings, verification).rows(),
                findings,
                checked.unreadable());
    }

    private List<ProofFinding> findings(List<CheckedProof> proofs) {
        List<ProofFinding> findings = new ArrayList<>();
        proofs.forEach(proof -> findings.add(judge(proof)));
        for (int i = 0; i < findings.size(); i++) {
            ProofFinding finding = findings.get(i);
            if (finding.status() == ControlStatus.PROVEN && isSaidBetter(i, findings)) {
                findings.set(
                        i,
                        finding.as(
                                ControlStatus.SIGNED_TWICE,
                                "another proof covers the same and is at least as recent; counted once"));
            }
        }
        return findings;
    }

    /** Whether every declared script of a proof is covered by others that were signed after the same block or a later one. */
    private static boolean isSaidBetter(int place, List<ProofFinding> findings) {
        ProofFinding finding = findings.get(place);
        Set<String> open = new HashSet<>(finding.proof().declared());
        for (int i = 0; i < findings.size(); i++) {
            ProofFinding other = findings.get(i);
            if (i != place && other.status() == ControlStatus.PROVEN && isAtLeastAsRecent(other, finding)) {
                open.removeAll(other.proof().declared());
            }
        }
        return open.isEmpty();
    }

    private static boolean isAtLeastAsRecent(ProofFinding one, ProofFinding other) {
        return ScriptTable.compareBlocks(one.notBefore(), other.notBefore()) >= 0;
    }

    private ProofFinding judge(CheckedProof proof) {
        return switch (proof.check().outcome()) {
            case INVALID -> bad(proof, ControlStatus.INVALID, proof.check().reason());
            case INCONCLUSIVE ->
                bad(proof, ControlStatus.INCONCLUSIVE, proof.check().reason());
            case PROVEN ->
                proof.declared().isEmpty()
                        ? bad(
                                proof,
                                ControlStatus.NOT_DECLARED,
                                "the signature is good, but none of its scripts was declared")
                        : good(proof);
        };
    }

    private ProofFinding good(CheckedProof proof) {
        String message = proof.proof().message();
        Challenge challenge = Challenge.find(message);
        ProofFinding refused = challenge == null ? null : badChallenge(proof, challenge);
        if (refused != null) {
            return refused;
        }
        if (!claim.challenges().isEmpty()
                && claim.challenges().stream().noneMatch(asked -> asked.text().equals(message))) {
            return wrongMessage(proof, challenge);
        }
        ChainBlock block = latestKnown(message);
        return block == null ? undated(proof, challenge) : dated(proof, block);
    }

    @Nullable
    private ProofFinding badChallenge(CheckedProof proof, Challenge challenge) {
        if (!challenge.holder().equals(claim.declaration().holding().titleHolder())) {
            return bad(proof, ControlStatus.WRONG_CHALLENGE, "the challenge is for " + challenge.holder());
        }
        if (claim.answeredNonces().contains(challenge.nonce())) {
            return bad(
                    proof,
                    ControlStatus.REPEATED_NONCE,
                    "nonce " + challenge.nonce() + " was answered before; ask for a signature over a new challenge");
        }
        boolean shared = claim.proofs().stream()
                .map(other -> Challenge.find(other.message()))
                .anyMatch(
                        other -> other != null && other.nonce().equals(challenge.nonce()) && !other.equals(challenge));
        if (shared && claim.challenges().stream().noneMatch(challenge::equals)) {
            return bad(
                    proof,
                    ControlStatus.REPEATED_NONCE,
                    "nonce " + challenge.nonce() + " is in two different challenges");
        }
        return null;
    }

    private ProofFinding wrongMessage(CheckedProof proof, @Nullable Challenge challenge) {
        if (challenge == null) {
            return bad(proof, ControlStatus.WRONG_CHALLENGE, "the message is not the challenge that was issued");
        }
        boolean issued =
                claim.challenges().stream().anyMatch(asked -> asked.nonce().equals(challenge.nonce()));
        return issued
                ? bad(
                        proof,
                        ControlStatus.WRONG_CHALLENGE,
                        "the message has the nonce of an issued challenge and other words")
                : bad(proof, ControlStatus.FORGED_NONCE, "nonce " + challenge.nonce() + " was never issued");
    }

    /** The words of a message are its signer's; only a hash that the auditor knows from elsewhere says when. */
    @Nullable
    private ChainBlock latestKnown(String message) {
        ChainBlock latest = null;
        for (ChainBlock block : claim.blocks()) {
            if (message.contains(block.hash()) && (latest == null || ScriptTable.compareBlocks(block, latest) > 0)) {
                latest = block;
            }
        }
        return latest;
    }

    private ProofFinding undated(CheckedProof proof, @Nullable Challenge challenge) {
        return bad(
                proof,
                ControlStatus.UNDATED,
                challenge == null
                        ? "the message holds the hash of no known block, so it could be of any age and anybody's copy"
                        : "nobody vouches for block " + challenge.block().hash()
                                + " of the message; look it up and add it with knowing(block)");
    }

    private ProofFinding dated(CheckedProof proof, ChainBlock block) {
        LocalDate signed = block.date();
        Integer limit = claim.maxAgeDays();
        if (limit != null && (signed == null || day == null)) {
            return new ProofFinding(
                    proof,
                    ControlStatus.UNDATED,
                    "the date of block " + block.hash() + " is unknown, so its age is; give the block with its date",
                    block);
        }
        if (limit != null && signed != null && day != null && DAYS.between(signed, day) > limit) {
            return new ProofFinding(
                    proof,
                    ControlStatus.EXPIRED,
                    "signed some time after " + signed + ", which is "
                            + Words.count((int) DAYS.between(signed, day), "day") + " before " + day
                            + ", where at most " + limit + " are allowed",
                    block);
        }
        return new ProofFinding(proof, ControlStatus.PROVEN, proof.check().reason(), block);
    }

    private static ProofFinding bad(CheckedProof proof, ControlStatus status, String reason) {
        return new ProofFinding(proof, status, reason, null);
    }
}
