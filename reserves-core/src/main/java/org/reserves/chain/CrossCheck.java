package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;
import org.reserves.money.Btc;

/**
 * Whether two sources name the same coins at the same block, or the exact differences.
 *
 * <pre>{@code
 * CrossCheck check = CrossCheck.of(snapshot, server, declaration.watching());
 * check.agrees();
 * check.differences();      // each coin that only one of them has, or that is worth something else
 * check.agreed();           // the balance, graded CROSS_CHECKED
 * }</pre>
 *
 * <p>Coins are compared by outpoint, script, amount, height and, where both say, whether they are a block reward; where both measured the whole set, its
 * measures too. What one of the two cannot know is not compared, and stays unknown. That the
 * sources are independent of each other is for the caller to know: two servers that ask the same node agree, and prove nothing.
 *
 * <p>A stored cross-check proves nothing: it holds what the sources said once. Ask them again.
 *
 * <p>JSON: {@code {"first":{…},"second":{…},"differences":[…]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first       what one source answered
 * @param second      what the other answered
 * @param differences the coins they do not agree about, ordered by outpoint
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"first", "second", "differences"})
public record CrossCheck(
        @JsonProperty("first") ChainBalance first,
        @JsonProperty("second") ChainBalance second,
        @JsonProperty("differences") List<Difference> differences) {

    /**
     * A coin two sources do not agree about.
     *
     * <p>JSON: {@code {"outpoint":"…:0","name":"32ixEd…","first":"50.00000000","second":"49.00000000"}}; an amount is left out where the
     * source does not have the coin.
     *
     * @param outpoint the coin's name on the chain
     * @param name     how people name the script
     * @param first    what it is worth to the first source, or null where that does not have it
     * @param second   what it is worth to the second source, or null where that does not have it
     */
    @ExplicitJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"outpoint", "name", "first", "second"})
    public record Difference(
            @JsonProperty("outpoint") String outpoint,
            @JsonProperty("name") String name,
            @JsonProperty("first") @Nullable Btc first,
            @JsonProperty("second") @Nullable Btc second) {

        /** Validates the components. */
        public Difference {
            Objects.requireNonNull(outpoint, "outpoint must not be null");
            Objects.requireNonNull(name, "name must not be null");
        }

        /**
         * Returns the difference in words: {@code …:0 at 32ixEd…: 50 BTC in the first, not in the second}. Where the amounts are equal,
         * the height or the mark of a block reward is not.
         */
        @Override
        public String toString() {
            String coin = outpoint + " at " + name + ": " + words(first) + " in the first, " + words(second)
                    + " in the second";
            return Objects.equals(first, second)
                    ? coin + ", but of another height or not a block reward in both"
                    : coin;
        }

        private static String words(@Nullable Btc amount) {
            return amount == null ? "not" : amount.toDisplay();
        }
    }

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the two answers are about different blocks or texts, or do not differ in what is called
     *                                  their differences
     */
    public CrossCheck {
        Objects.requireNonNull(first, "first must not be null");
        Objects.requireNonNull(second, "second must not be null");
        requireSameBlock(first.block(), second.block());
        differences = Lists.copyOf("differences", differences);
        List<Difference> found = CoinComparison.differences(first, second);
        if (!differences.equals(found)) {
            throw new IllegalArgumentException(
                    "cross-check lists " + differences.size() + " differences where its answers have "
                            + found.size() + (found.isEmpty() ? "" : ", first " + found.get(0))
                            + "; compare the answers with CrossCheck.of");
        }
    }

    /**
     * Asks two sources about one block and compares: the second at the last block of the first, or where it cannot answer there, the
     * first at the last block of the second, which is the lower one then.
     *
     * @throws BalanceUnavailableException if one of them has no trustworthy answer, or there is no block that both answer about
     */
    public static CrossCheck of(BalanceSource first, BalanceSource second, Collection<WatchOnly> watched) {
        Objects.requireNonNull(first, "first must not be null");
        Objects.requireNonNull(second, "second must not be null");
        Objects.requireNonNull(watched, "watched must not be null");
        if (first.network() != second.network()) {
            throw new IllegalArgumentException("sources of " + first.network() + " and of " + second.network()
                    + " cannot be compared; ask two of one network");
        }
        ChainBalance one = first.balanceOf(watched);
        if (first == second) {
            return of(one, one);
        }
        ChainBalance two;
        try {
            two = second.balanceAt(one.block(), watched);
        } catch (ScanCancelledException cancelled) {
            throw cancelled;
        } catch (BalanceUnavailableException notThere) {
            two = second.balanceOf(watched);
            if (!two.block().isSameAs(one.block())) {
                one = askBack(first, two.block(), watched, notThere);
            }
        }
        return of(one, two);
    }

    private static ChainBalance askBack(
            BalanceSource first, ChainBlock block, Collection<WatchOnly> watched, BalanceUnavailableException second) {
        try {
            return first.balanceAt(block, watched);
        } catch (ScanCancelledException cancelled) {
            throw cancelled;
        } catch (BalanceUnavailableException neither) {
            throw new BalanceUnavailableException(
                    "there is no block that both sources answer about: of the second, " + second.getMessage()
                            + "; of the first, " + neither.getMessage(),
                    neither);
        }
    }

    /**
     * Compares two answers.
     *
     * @throws IllegalArgumentException if they are about different blocks, or one was asked for a text the other was not
     */
    public static CrossCheck of(ChainBalance first, ChainBalance second) {
        Objects.requireNonNull(first, "first must not be null");
        Objects.requireNonNull(second, "second must not be null");
        requireSameBlock(first.block(), second.block());
        return new CrossCheck(first, second, CoinComparison.differences(first, second));
    }

    /** Returns whether the sources agree about every coin of what both know, and about the whole set, and know something. */
    public boolean agrees() {
        return differences.isEmpty() && setsAgree() && knownToBoth();
    }

    /**
     * Returns the balance both agree about. It is {@link Assurance#CROSS_CHECKED}, or better where one of the sources is, and then all
     * that was not compared is from that one; filtered data is never evidence, so that agreeing with it improves nothing. Nor does an answer
     * that agrees with itself, or one that was read back from JSON.
     *
     * @throws IllegalStateException if they do not agree
     */
    public ChainBalance agreed() {
        if (!agrees()) {
            throw new IllegalStateException("two sources do not agree at " + first.block() + ": " + disagreement());
        }
        ChainBalance better = better();
        Map<WatchOnly, WatchedBalance> others = CoinComparison.byText(secondIsBetter() ? first : second);
        List<WatchedBalance> balances = new ArrayList<>();
        for (WatchedBalance balance : better.balances()) {
            WatchedBalance other = others.get(balance.watch());
            balances.add(other instanceof WatchedBalance.Unknown ? other : balance);
        }
        List<String> grounds = new ArrayList<>();
        grounds.add((isOneSource() ? "two answers that may be of one source, " : "two sources, ")
                + first.assurance().id() + " and " + second.assurance().id() + ", name the same coins at "
                + first.block());
        grounds.addAll(first.grounds());
        grounds.addAll(second.grounds());
        List<Witness> heard = new ArrayList<>(first.witnesses());
        heard.addAll(second.witnesses());
        return new ChainBalance(
                better.block(),
                assurance(),
                grounds,
                heard,
                agreedSet(),
                balances,
                first.isStored() && second.isStored());
    }

    private String disagreement() {
        if (!differences.isEmpty()) {
            return differences.size() + " coins differ, first " + differences.get(0);
        }
        return setsAgree()
                ? "there is nothing that both know"
                : "the whole set is " + first.utxoSet() + " to the first and " + second.utxoSet() + " to the second";
    }

    private ChainBalance better() {
        return secondIsBetter() ? second : first;
    }

    private boolean secondIsBetter() {
        return second.assurance().compareTo(first.assurance()) < 0;
    }

    /** Returns the measures of the better source, or those both agree about; what the lesser alone says has a lower grade. */
    @Nullable
    private UtxoSet agreedSet() {
        UtxoSet set = better().utxoSet();
        boolean both = first.utxoSet() != null && second.utxoSet() != null;
        return both || better().assurance() == assurance() ? set : null;
    }

    private boolean setsAgree() {
        UtxoSet one = first.utxoSet();
        UtxoSet two = second.utxoSet();
        if (one == null || two == null) {
            return true;
        }
        boolean hashesAgree = one.hashSerialized3() == null
                || two.hashSerialized3() == null
                || one.hashSerialized3().equals(two.hashSerialized3());
        return hashesAgree && one.coins() == two.coins() && one.total().equals(two.total());
    }

    private Assurance assurance() {
        Assurance better = better().assurance();
        boolean filtered = first.assurance() == Assurance.INDICATIVE || second.assurance() == Assurance.INDICATIVE;
        return filtered || isOneSource() || better.compareTo(Assurance.CROSS_CHECKED) < 0
                ? better
                : Assurance.CROSS_CHECKED;
    }

    /** Returns whether the second answer adds nothing to the first: it is the same one, read from a text, or a file with the same in it. */
    @SuppressWarnings(
            "ReferenceEquality") // equal answers of two sources are what is hoped for; one and the same object is one
    // source
    private boolean isOneSource() {
        return first == second
                || first.isStored()
                || second.isStored()
                || (first.assurance() == Assurance.UNAUTHENTICATED && first.equals(second));
    }

    private boolean knownToBoth() {
        Map<WatchOnly, WatchedBalance> others = CoinComparison.byText(second);
        return first.balances().stream()
                .anyMatch(balance -> balance instanceof WatchedBalance.Known
                        && others.get(balance.watch()) instanceof WatchedBalance.Known);
    }

    private static void requireSameBlock(ChainBlock first, ChainBlock second) {
        if (!first.isSameAs(second)) {
            throw new IllegalArgumentException("balances at " + first + " and at " + second
                    + " cannot be compared, because coins move with every block; ask both at one block");
        }
    }
}
