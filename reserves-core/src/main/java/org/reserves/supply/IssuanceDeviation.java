package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.reserves.chain.BlockHeight;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.JsonValues;
import org.reserves.money.Btc;
import org.reserves.source.Source;

/**
 * Bitcoin that the halving rule allows and that no unspent output holds.
 *
 * <p>JSON: {@code {"kind":"unclaimed-reward","height":501726,"cumulative":false,"amount":"12.50000000","source":{…}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind         why the coins are missing
 * @param height       the block, or where cumulative the last of the blocks
 * @param isCumulative whether the amount is the sum of that kind for all blocks up to and including the height
 * @param amount       the number of bitcoin, above zero
 * @param source       who says so
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "height", "cumulative", "amount", "source"})
public record IssuanceDeviation(
        @JsonProperty("kind") Kind kind,
        @JsonProperty("height") BlockHeight height,
        @JsonProperty("cumulative") boolean isCumulative,
        @JsonProperty("amount") Btc amount,
        @JsonProperty("source") Source source) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the amount is not above zero
     */
    public IssuanceDeviation {
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(height, "height must not be null");
        Objects.requireNonNull(amount, "amount must not be null");
        Objects.requireNonNull(source, "source must not be null");
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("deviation \"" + amount + "\" at " + height.toDisplay()
                    + " is not above zero; state how many coins are missing");
        }
    }

    @JsonCreator
    static IssuanceDeviation fromJson(
            @JsonProperty("kind") Kind kind,
            @JsonProperty("height") BlockHeight height,
            @JsonProperty("cumulative") Object cumulative,
            @JsonProperty("amount") Btc amount,
            @JsonProperty("source") Source source) {
        return new IssuanceDeviation(kind, height, JsonValues.flag("cumulative", cumulative), amount, source);
    }

    /** Returns the deviations of the main network this library knows of, each with its source; later ones are missing. */
    public static List<IssuanceDeviation> known() {
        return Known.LIST;
    }

    private static IssuanceDeviation readRow(String row) {
        String[] cells = row.split(",", 5);
        int bar = cells[4].indexOf('|');
        return new IssuanceDeviation(
                Kind.fromId(cells[0]),
                BlockHeight.of(Long.parseLong(cells[2])),
                cells[1].equals("through"),
                Btc.ofSats(Long.parseLong(cells[3])),
                Source.of(cells[4].substring(0, bar), cells[4].substring(bar + 1)));
    }

    /** Returns the deviation for a reader: {@code 12.5 BTC of unclaimed-reward at block 501,726}. */
    @Override
    public String toString() {
        return amount.toDisplay() + " of " + kind.id() + (isCumulative ? " through " : " at ") + height.toDisplay();
    }

    /** Why coins are missing. */
    public enum Kind {
        /** The 50 BTC of the genesis block, which its code never made spendable. */
        GENESIS("genesis"),
        /**
         * A coinbase that a later one with the same transaction id replaced, possible until BIP30. The coins are missing from
         * the height of the later one on: until then they were there, and could have been spent.
         */
        OVERWRITTEN_COINBASE("overwritten-coinbase"),
        /** A reward of which the miner took less than was allowed. */
        UNCLAIMED_REWARD("unclaimed-reward"),
        /** Coins sent to an output that can be proved unspendable, which nodes do not keep. */
        UNSPENDABLE_OUTPUT("unspendable-output");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Returns the word for this kind in JSON. */
        @JsonValue
        public String id() {
            return id;
        }

        /** Returns the text for a sentence: {@code unclaimed reward}. */
        public String words() {
            return Ids.words(this);
        }

        /**
         * Returns the kind with this id.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Kind fromId(String id) {
            Objects.requireNonNull(id, "kind must not be null");
            return Arrays.stream(values())
                    .filter(kind -> kind.id.equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("deviation kind \"" + id
                            + "\" is unknown; the known ones are genesis, overwritten-coinbase, unclaimed-reward and "
                            + "unspendable-output"));
        }
    }

    /** Loaded when first asked for, and only once. */
    private static final class Known {
        static final List<IssuanceDeviation> LIST = Resource.rows("issuance-deviations.csv").stream()
                .map(IssuanceDeviation::readRow)
                .toList();
    }
}
