package org.reserves.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceSource;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.BlockHeight;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;
import org.reserves.chain.UtxoSet;
import org.reserves.chain.WatchedBalance;
import org.reserves.holding.Bounds;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.Lists;
import org.reserves.money.Btc;
import org.reserves.money.Ratio;
import org.reserves.source.Source;
import org.reserves.supply.Supply;
import org.reserves.supply.SupplyShare;

/**
 * What the chain says about a declaration.
 *
 * <p>It is about coins, not about control: a balance shows that coins are there, not who can spend them, and a list of addresses
 * need not be complete. How far the balance itself can be trusted is its {@link #assurance()}.
 *
 * <p>JSON: {@code {"declaration":{…},"verdict":"shortfall","assurance":"own-node","explanation":"…","found":"…","difference":"-…","chain":{…},
 * "warnings":[…]}}; what is not known is left out. What is read back must follow from its balances, and its grade is that of a stored
 * answer: unauthenticated, until the source is asked again. A stored verdict proves nothing.
 *
 * <p>Immutable and thread-safe.
 *
 * @param declaration what was checked
 * @param verdict     the result in one word
 * @param explanation the result in one sentence
 * @param found       the coins found, each once, immature block rewards included; a lower limit where a balance is unknown, and null
 *                    where all are
 * @param difference  found minus the declared figure, or minus the nearer limit of a declared range, zero inside it: negative where
 *                    coins are missing. A lower limit where a balance is unknown. Null where the verdict is {@link Verdict#UNVERIFIABLE}
 * @param chain       block, assurance and the balance of each declared text
 * @param warnings    what to know before relying on this
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"declaration", "verdict", "assurance", "explanation", "found", "difference", "chain", "warnings"})
public record Verification(
        @JsonProperty("declaration") Declaration declaration,
        @JsonProperty("verdict") Verdict verdict,
        @JsonProperty("explanation") String explanation,
        @JsonProperty("found") @Nullable Btc found,
        @JsonProperty("difference") @Nullable Btc difference,
        @JsonProperty("chain") ChainBalance chain,
        @JsonProperty("warnings") List<Warning> warnings) {

    /** The result of a verification in one word. */
    public enum Verdict {
        /** The declared coins are there. */
        CONFIRMED,
        /** Fewer coins are there than declared. */
        SHORTFALL,
        /** More coins are there than declared. */
        SURPLUS,
        /** Nobody can tell: no amount, no address, or a source that cannot know. */
        UNVERIFIABLE;

        /**
         * Returns the verdict with this JSON name.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Verdict fromId(String id) {
            return Ids.find("verdict", Verdict.class, id);
        }

        /** Returns the JSON name, like {@code confirmed}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /**
     * Validates and copies the components. The explanation follows from the rest and is written anew.
     *
     * @throws IllegalArgumentException if the balances are of other texts than those declared, or verdict, sum or difference do not
     *                                  follow from them
     */
    public Verification {
        Objects.requireNonNull(declaration, "declaration must not be null");
        Objects.requireNonNull(verdict, "verdict must not be null");
        Objects.requireNonNull(explanation, "explanation must not be null");
        Objects.requireNonNull(chain, "chain must not be null");
        warnings = Lists.copyOf("warnings", warnings);
        if (!chain.balances().stream().map(WatchedBalance::watch).toList().equals(declaration.watching())) {
            throw new IllegalArgumentException(
                    "verification of " + declaration.holding().titleHolder()
                            + " has balances of other texts than are declared; verify the declaration again");
        }
        FoundCoins coins = FoundCoins.of(chain);
        Comparison comparison = Comparison.of(declaration, chain);
        Btc sum = coins.known() == 0 ? null : coins.total();
        if (verdict != comparison.verdict()
                || !Objects.equals(found, sum)
                || !Objects.equals(difference, comparison.difference())) {
            throw new IllegalArgumentException(
                    "verification of " + declaration.holding().titleHolder() + " says " + verdict + ", found "
                            + words(found) + ", difference " + words(difference) + ", where its balances give "
                            + comparison.verdict()
                            + ", found " + words(sum) + ", difference " + words(comparison.difference())
                            + "; verify the declaration again");
        }
        explanation = comparison.explanation();
    }

    private static String words(@Nullable Btc amount) {
        return amount == null ? "unknown" : amount.toDisplay();
    }

    /**
     * Checks many declarations of many holders with one question to the source, and so in one pass over its data.
     *
     * @return one verification for each declaration, in their order
     * @throws BalanceUnavailableException if the source has no trustworthy answer
     */
    public static List<Verification> ofAll(Collection<Declaration> declarations, BalanceSource source) {
        Objects.requireNonNull(source, "source must not be null");
        List<Declaration> all = Lists.copyOf("declarations", declarations);
        return new Verifier(all, source.balanceOf(Verifier.watching(all))).verify();
    }

    /**
     * Compares many declarations of many holders with an answer that a source gave already.
     *
     * @param answer the answer to what is declared; a declared text that it does not have is a balance not known
     * @return one verification for each declaration, in their order
     */
    public static List<Verification> ofAll(Collection<Declaration> declarations, ChainBalance answer) {
        Objects.requireNonNull(answer, "answer must not be null");
        return new Verifier(Lists.copyOf("declarations", declarations), answer).verify();
    }

    /** Returns the block the balances are true at. */
    public ChainBlock block() {
        return chain.block();
    }

    /** Returns how far a liar could have come between the chain and this answer. */
    public Assurance assurance() {
        return chain.assurance();
    }

    /** Returns the part of what was found that the next block cannot, or not provably, spend. */
    public Btc immature() {
        return FoundCoins.of(chain).immature();
    }

    /**
     * Returns found ÷ declared, where a range counts with its low end: 1 where exactly the declared coins are there.
     *
     * @return the ratio, or null where nothing was found out, or no amount above zero was declared
     */
    @Nullable
    public Ratio coverage() {
        if (found == null || !declaration.holding().amount().isDisclosed()) {
            return null;
        }
        Bounds declared = declaration.holding().amount().bounds();
        return declared.low().signum() == 0 ? null : found.ratioTo(declared.low());
    }

    /**
     * Returns the share that the coins found are of all coins at the same block, as the source measured them: of
     * {@link Supply#measured} on the main chain, and of {@link Supply#stated} on test networks and where the height is unknown.
     *
     * @return the share, or null where nothing was found out or the source did not measure the set
     * @throws IllegalArgumentException if the source says that there are more coins than had been issued at this height
     */
    @Nullable
    public SupplyShare share() {
        UtxoSet set = chain.utxoSet();
        if (found == null || set == null || set.total().signum() == 0) {
            return null;
        }
        return SupplyShare.of(found, supply(set));
    }

    /** Only the main chain, at a known height, has a supply that the halving rule can vouch for. */
    private Supply supply(UtxoSet set) {
        Source source = Source.of("the UTXO set after " + block(), "sum of all " + set.coins() + " coins");
        Integer height = block().height();
        return height == null || block().network() != Network.MAIN
                ? Supply.stated(set.total(), source)
                : Supply.measured(set.total(), BlockHeight.of(height), source).atBlock(block().hash());
    }

    /**
     * Returns holder, verdict with its grade, and explanation: {@code El Salvador (state, SV): CONFIRMED, own-node: 6,089 BTC found where
     * 6,089 BTC declared}.
     */
    @Override
    public String toString() {
        return declaration.holding().titleHolder() + ": " + verdict + ", " + chain.grade() + ": " + explanation;
    }

    /** The grade beside the verdict, for readers of the JSON; what it was when the source answered, and ignored when read. */
    @JsonProperty("assurance")
    Assurance assuranceJson() {
        return chain.statedAssurance();
    }
}
