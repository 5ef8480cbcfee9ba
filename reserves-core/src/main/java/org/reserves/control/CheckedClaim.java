package org.reserves.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.chain.BalanceSource;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.verification.Verification;

/**
 * A claim whose signatures were checked. What they are worth depends on a day or a block: ask for a report.
 *
 * <p>JSON: {@code {"claim":{…},"network":"main","proofs":[…],"unreadable":["…"]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param claim      what was claimed
 * @param network    the network the addresses were read for
 * @param proofs     one answer for each proof, in their order
 * @param unreadable why a declared text could not be read, so that no proof can be for it; one sentence each
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"claim", "network", "proofs", "unreadable"})
public record CheckedClaim(
        @JsonProperty("claim") ControlClaim claim,
        @JsonProperty("network") Network network,
        @JsonProperty("proofs") List<CheckedProof> proofs,
        @JsonProperty("unreadable") List<String> unreadable) {

    /** Validates and copies the components. */
    public CheckedClaim {
        Objects.requireNonNull(claim, "claim must not be null");
        Objects.requireNonNull(network, "network must not be null");
        proofs = List.copyOf(Objects.requireNonNull(proofs, "proofs must not be null"));
        unreadable = List.copyOf(Objects.requireNonNull(unreadable, "unreadable must not be null"));
    }

    static CheckedClaim of(ControlClaim claim, ControlChecker checker) {
        claim.blocks().forEach(block -> requireNetwork(block, checker.network()));
        if (claim.earlier() != null) {
            requireNetwork(claim.earlier().block(), checker.network());
        }
        List<String> unreadable = new ArrayList<>();
        Set<String> declared = declaredScripts(claim, checker, unreadable);
        Collection<LockedCoin> known = coinsOf(claim.earlier());
        List<CheckedProof> proofs = new ArrayList<>();
        for (SignedProof proof : claim.proofs()) {
            SignatureCheck check = checker.check(proof, known);
            Set<String> about = new HashSet<>(check.scripts().keySet());
            if (check.script() != null) {
                about.add(check.script());
            }
            proofs.add(new CheckedProof(
                    proof,
                    check,
                    about.stream().filter(declared::contains).sorted().toList()));
        }
        return new CheckedClaim(claim, checker.network(), proofs, unreadable);
    }

    private static Set<String> declaredScripts(ControlClaim claim, ControlChecker checker, List<String> unreadable) {
        Set<String> declared = new HashSet<>();
        for (WatchOnly watch : claim.declaration().watching()) {
            try {
                declared.addAll(checker.scriptsOf(watch));
            } catch (IllegalArgumentException e) {
                unreadable.add(String.valueOf(e.getMessage()));
            }
        }
        return declared;
    }

    /** Returns the coins of a balance with the scripts that lock them, none where there is no balance. */
    static List<LockedCoin> coinsOf(@Nullable ChainBalance balance) {
        if (balance == null) {
            return List.of();
        }
        return balance.balances().stream()
                .filter(WatchedBalance.Known.class::isInstance)
                .map(WatchedBalance.Known.class::cast)
                .flatMap(known -> known.scripts().stream())
                .flatMap(script -> script.coins().stream()
                        .map(coin -> new LockedCoin(
                                coin.txid(), coin.vout(), coin.amount(), script.script(), script.name())))
                .toList();
    }

    private static void requireNetwork(ChainBlock block, Network network) {
        if (block.network() != network) {
            throw new IllegalArgumentException("block \"" + block.hash() + "\" is of the network " + block.network()
                    + ", the addresses are of " + network + "; use a checker on the block's network");
        }
    }

    /** Returns what the proofs are worth on a day, without a balance. */
    public ControlReport asOf(LocalDate day) {
        return ControlJudge.report(this, null, Objects.requireNonNull(day, "as-of date must not be null"));
    }

    /**
     * Returns what the proofs are worth on a day, without a balance.
     *
     * @param isoDate the day, like {@code 2025-12-31}
     * @throws IllegalArgumentException if it is not an ISO day
     */
    public ControlReport asOf(String isoDate) {
        return asOf(IsoDates.parse("as-of date", isoDate));
    }

    /**
     * Returns how much of a balance the proofs cover, as of the day of its block.
     *
     * @throws IllegalArgumentException if the verification is of another declaration or network, or its block has no date and there is a
     *                                  limit of age
     */
    public ControlReport at(Verification verification) {
        Objects.requireNonNull(verification, "verification must not be null");
        LocalDate day = verification.block().date();
        if (day == null && claim.maxAgeDays() != null) {
            throw new IllegalArgumentException("block \"" + verification.block().hash()
                    + "\" has no date, so the age of a proof is unknown; name the day with at(verification, day)");
        }
        return joined(verification, day);
    }

    /**
     * Returns how much of a balance the proofs cover, with their age as of a day.
     *
     * @throws IllegalArgumentException if the verification is of another declaration or network
     */
    public ControlReport at(Verification verification, LocalDate day) {
        Objects.requireNonNull(verification, "verification must not be null");
        return joined(verification, Objects.requireNonNull(day, "as-of date must not be null"));
    }

    /**
     * Returns how much of a balance the proofs cover, with their age as of a day.
     *
     * @param isoDate the day, like {@code 2025-12-31}
     * @throws IllegalArgumentException if it is not an ISO day, or the verification is of another declaration or network
     */
    public ControlReport at(Verification verification, String isoDate) {
        Objects.requireNonNull(verification, "verification must not be null");
        return at(verification, IsoDates.parse("as-of date", isoDate));
    }

    /**
     * Asks a source for the declared coins, and returns how much of them the proofs cover.
     *
     * @throws BalanceUnavailableException if the source has no trustworthy answer
     * @throws IllegalArgumentException    if the source is of another network, or its block has no date and there is a limit of age
     */
    public ControlReport at(BalanceSource source) {
        return at(claim.declaration().verifyAgainst(source));
    }

    private ControlReport joined(Verification verification, @Nullable LocalDate day) {
        if (!verification.declaration().equals(claim.declaration())) {
            throw new IllegalArgumentException("verification of \""
                    + verification.declaration().holding().titleHolder()
                    + "\" is of another declaration than the claim; verify the declaration that was claimed");
        }
        requireNetwork(verification.block(), network);
        return ControlJudge.report(this, verification, day);
    }

    /** Returns {@code 3 signatures for El Salvador …: PROVEN …; …}. */
    @Override
    public String toString() {
        return Words.count(proofs.size(), "signature") + " for "
                + claim.declaration().holding().titleHolder() + ": " + proofs;
    }
}
