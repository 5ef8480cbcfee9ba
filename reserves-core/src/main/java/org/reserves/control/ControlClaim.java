package org.reserves.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.holder.Custodian;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;
import org.reserves.verification.Declaration;

/**
 * A declaration with what was signed for it, and what the auditor knows: the challenges issued, blocks of the chain, custodians.
 *
 * <pre>{@code
 * ControlReport r = ControlClaim.of(declaration)
 *     .answering(challenge)
 *     .expiringAfterDays(90)
 *     .signed("bc1q…", challenge.text(), "smpAkcw…")
 *     .checkedBy(SignedMessageChecker.on(Network.MAIN))
 *     .at(verification);
 * r.found();        // 6,089 BTC are there
 * r.controlled();   // 6,000 BTC of them are under proven control
 * r.notBefore();    // not before block 935,001
 * }</pre>
 *
 * <p>A signature counts as {@link ControlStatus#PROVEN} only if its message holds the hash of a block the auditor vouches for: that of a
 * challenge issued here, or one given to {@link #knowing}. Any other could be a copy of something signed years ago for another purpose.
 * Where challenges were issued, a message must be one of them, word for word.
 *
 * <p>JSON: {@code {"declaration":{…},"proofs":[…],"challenges":[…],"knownBlocks":[…],"answeredNonces":["…"],"custodians":[…],
 * "maxAgeDays":90,"earlier":{…}}}; what is not known is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param declaration    who declares to hold what, and where
 * @param proofs         what was signed
 * @param challenges     the texts the auditor asked to be signed
 * @param knownBlocks    further blocks the auditor knows to be of the chain
 * @param answeredNonces nonces of challenges answered in an earlier audit
 * @param custodians     declared places a third party holds the keys of; of a holding that is kept by a custodian all are
 * @param maxAgeDays     how old a proof may be, in days, or null for any age
 * @param earlier        what the declared places held at an earlier block, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "declaration",
    "proofs",
    "challenges",
    "knownBlocks",
    "answeredNonces",
    "custodians",
    "maxAgeDays",
    "earlier"
})
public record ControlClaim(
        @JsonProperty("declaration") Declaration declaration,
        @JsonProperty("proofs") List<SignedProof> proofs,
        @JsonProperty("challenges") List<Challenge> challenges,
        @JsonProperty("knownBlocks") List<ChainBlock> knownBlocks,
        @JsonProperty("answeredNonces") List<String> answeredNonces,
        @JsonProperty("custodians") List<CustodyPlace> custodians,
        @JsonProperty("maxAgeDays") @Nullable Integer maxAgeDays,
        @JsonProperty("earlier") @Nullable ChainBalance earlier) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if a challenge is for another holder, two share a nonce, a custodian's place was not declared or
     *                                  has two custodians, or the limit of age is negative
     */
    public ControlClaim {
        Objects.requireNonNull(declaration, "declaration must not be null");
        proofs = List.copyOf(Objects.requireNonNull(proofs, "proofs must not be null"));
        challenges = List.copyOf(Objects.requireNonNull(challenges, "challenges must not be null"));
        knownBlocks = List.copyOf(Objects.requireNonNull(knownBlocks, "knownBlocks must not be null"));
        answeredNonces = List.copyOf(Objects.requireNonNull(answeredNonces, "answeredNonces must not be null"));
        custodians = List.copyOf(Objects.requireNonNull(custodians, "custodians must not be null"));
        requireOwnChallenges(declaration.holding().titleHolder(), challenges);
        requireDeclaredCustody(declaration, custodians);
        if (maxAgeDays != null && maxAgeDays < 0) {
            throw new IllegalArgumentException(
                    "limit of age of \"" + maxAgeDays + "\" days is negative; give zero or more");
        }
    }

    @JsonCreator
    static ControlClaim fromJson(
            @JsonProperty("declaration") Declaration declaration,
            @JsonProperty("proofs") List<SignedProof> proofs,
            @JsonProperty("challenges") List<Challenge> challenges,
            @JsonProperty("knownBlocks") List<ChainBlock> knownBlocks,
            @JsonProperty("answeredNonces") List<String> answeredNonces,
            @JsonProperty("custodians") List<CustodyPlace> custodians,
            @JsonProperty("maxAgeDays") @Nullable Object maxAgeDays,
            @JsonProperty("earlier") @Nullable ChainBalance earlier) {
        return new ControlClaim(
                declaration,
                proofs,
                challenges,
                knownBlocks,
                answeredNonces,
                custodians,
                JsonValues.optionalInteger("maxAgeDays", maxAgeDays),
                earlier);
    }

    private static void requireOwnChallenges(TitleHolder holder, List<Challenge> challenges) {
        Set<String> nonces = new HashSet<>();
        for (Challenge challenge : challenges) {
            if (!challenge.holder().equals(holder)) {
                throw new IllegalArgumentException("challenge for \"" + challenge.holder() + "\" cannot be answered by "
                        + holder + "; make one for each holder");
            }
            if (!nonces.add(challenge.nonce())) {
                throw new IllegalArgumentException(
                        "nonce \"" + challenge.nonce() + "\" is in two challenges; make each with a nonce of its own");
            }
        }
    }

    private static void requireDeclaredCustody(Declaration declaration, List<CustodyPlace> custodians) {
        Set<String> places = new HashSet<>();
        for (CustodyPlace place : custodians) {
            if (declaration.watching().stream().noneMatch(watch -> watch.text().equals(place.address()))) {
                throw new IllegalArgumentException("\"" + place.address() + "\" at custodian \""
                        + place.custodian().name() + "\" is not declared; declare it first, as the same text");
            }
            if (!places.add(place.address())) {
                throw new IllegalArgumentException(
                        "\"" + place.address() + "\" has two custodians; name the one that holds the keys");
            }
        }
    }

    /** Returns a claim with nothing signed yet. */
    public static ControlClaim of(Declaration declaration) {
        return new ControlClaim(declaration, List.of(), List.of(), List.of(), List.of(), List.of(), null, null);
    }

    /**
     * Returns this claim with one more signature.
     *
     * @param address   the address that was signed for, or its script in hexadecimal, or a descriptor of one script
     * @param message   what was signed, exactly
     * @param signature the signature in any form of {@link SignatureForm}
     * @throws IllegalArgumentException if the address is blank, a text is too long or could hold a private key
     */
    public ControlClaim signed(String address, String message, String signature) {
        return signed(new SignedProof(address, message, signature));
    }

    /** Returns this claim with one more signature. */
    public ControlClaim signed(SignedProof proof) {
        Objects.requireNonNull(proof, "proof must not be null");
        return new ControlClaim(
                declaration,
                with(proofs, proof),
                challenges,
                knownBlocks,
                answeredNonces,
                custodians,
                maxAgeDays,
                earlier);
    }

    /**
     * Returns this claim with a challenge that was issued for it. From then on every message must be an issued challenge.
     *
     * @throws IllegalArgumentException if it is for another holder, or shares its nonce with another
     */
    public ControlClaim answering(Challenge challenge) {
        Objects.requireNonNull(challenge, "challenge must not be null");
        return new ControlClaim(
                declaration,
                proofs,
                with(challenges, challenge),
                knownBlocks,
                answeredNonces,
                custodians,
                maxAgeDays,
                earlier);
    }

    /** Returns this claim with one more block the auditor vouches for: a message that holds its hash was signed after it. */
    public ControlClaim knowing(ChainBlock block) {
        Objects.requireNonNull(block, "block must not be null");
        return new ControlClaim(
                declaration,
                proofs,
                challenges,
                with(knownBlocks, block),
                answeredNonces,
                custodians,
                maxAgeDays,
                earlier);
    }

    /** Returns this claim with the nonce of a challenge that was answered before, so that the old answer cannot be used again. */
    public ControlClaim answeredBefore(String nonce) {
        Words.require("nonce", nonce);
        return new ControlClaim(
                declaration,
                proofs,
                challenges,
                knownBlocks,
                with(answeredNonces, nonce),
                custodians,
                maxAgeDays,
                earlier);
    }

    /**
     * Returns this claim with a declared place that a third party holds the keys of. Its coins never count as controlled by the holder.
     *
     * @param address the text as it is declared
     * @throws IllegalArgumentException if the text is not declared or has a custodian already, or the custodian is blank
     */
    public ControlClaim atCustodian(String address, String custodian) {
        Objects.requireNonNull(address, "address must not be null");
        return atCustodian(address, Custodian.of(custodian));
    }

    /**
     * Returns this claim with a declared place that a third party holds the keys of. Its coins never count as controlled by the holder.
     *
     * @param address the text as it is declared
     * @throws IllegalArgumentException if the text is not declared or has a custodian already
     */
    public ControlClaim atCustodian(String address, Custodian custodian) {
        return new ControlClaim(
                declaration,
                proofs,
                challenges,
                knownBlocks,
                answeredNonces,
                with(custodians, new CustodyPlace(address, custodian)),
                maxAgeDays,
                earlier);
    }

    /**
     * Returns this claim with the limit of age: a proof expires where its block is more days before the day of the report.
     *
     * @throws IllegalArgumentException if the number is negative
     * @throws IllegalStateException    if there is a limit already
     */
    public ControlClaim expiringAfterDays(int days) {
        Words.requireUnset("limit of age in days", maxAgeDays);
        return new ControlClaim(
                declaration, proofs, challenges, knownBlocks, answeredNonces, custodians, days, earlier);
    }

    /**
     * Returns this claim with what the declared places held earlier. Coins of then that are under proven control and gone since are
     * reported, and a BIP127 transaction without its coins can be checked with them.
     *
     * @throws IllegalStateException if there is an earlier balance already
     */
    public ControlClaim after(ChainBalance balance) {
        Objects.requireNonNull(balance, "balance must not be null");
        Words.requireUnset("earlier balance", earlier == null ? null : earlier.block());
        return new ControlClaim(
                declaration, proofs, challenges, knownBlocks, answeredNonces, custodians, maxAgeDays, balance);
    }

    /**
     * Checks every signature, and which declared scripts it is good for.
     *
     * @throws IllegalArgumentException if a challenge or a block is of another network than the checker
     */
    public CheckedClaim checkedBy(ControlChecker checker) {
        Objects.requireNonNull(checker, "checker must not be null");
        return CheckedClaim.of(this, checker);
    }

    /** Returns all blocks the auditor vouches for, those of the challenges first. */
    List<ChainBlock> blocks() {
        return Stream.concat(challenges.stream().map(Challenge::block), knownBlocks.stream())
                .toList();
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    /** Returns holder and numbers: {@code El Salvador (state, SV): 3 proofs for 5 declared places}. */
    @Override
    public String toString() {
        return declaration.holding().titleHolder() + ": " + Words.count(proofs.size(), "proof") + " for "
                + Words.count(declaration.watching().size(), "declared place");
    }
}
