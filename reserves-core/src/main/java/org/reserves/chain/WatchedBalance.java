package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/**
 * What a source found for one watched text: its coins, or why it cannot know. The second has no amount, least of all zero.
 *
 * <p>JSON: {@code {"kind":"known","watch":{…},"scripts":[…],"scriptsWatched":1,"notes":["…"]}} or
 * {@code {"kind":"unknown","watch":{…},"reason":"…"}}.
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WatchedBalance.Known.class, name = "known"),
    @JsonSubTypes.Type(value = WatchedBalance.Unknown.class, name = "unknown")
})
public sealed interface WatchedBalance {

    /** Returns what was watched. */
    WatchOnly watch();

    /**
     * Returns the sum of the coins found.
     *
     * @throws IllegalStateException if the source cannot know; the message says why
     */
    Btc total();

    /**
     * Coins found, possibly none.
     *
     * @param watch          what was watched
     * @param scripts        one entry for each script, in order of derivation; where a descriptor stands for a range of scripts,
     *                       only those that hold coins
     * @param scriptsWatched how many scripts the text stood for
     * @param notes          what to know where coins are missed: which child numbers were searched, what was taken as it stands, what
     *                       lies next to it; one sentence each
     */
    @ExplicitJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "watch", "scripts", "scriptsWatched", "notes"})
    record Known(
            @JsonProperty("watch") WatchOnly watch,
            @JsonProperty("scripts") List<ScriptBalance> scripts,
            @JsonProperty("scriptsWatched") int scriptsWatched,

            @JsonProperty("notes") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<String> notes)
            implements WatchedBalance {

        /**
         * Validates and copies the components.
         *
         * @throws IllegalArgumentException if fewer scripts were watched than are listed, or none
         */
        public Known {
            Objects.requireNonNull(watch, "watch must not be null");
            scripts = Lists.copyOf("scripts", scripts);
            notes = Lists.copyOf("notes", notes);
            requireCounted(watch, scripts.size(), scriptsWatched);
        }

        static void requireCounted(WatchOnly watch, int listed, int scriptsWatched) {
            if (scriptsWatched < Math.max(1, listed)) {
                throw new IllegalArgumentException("answer for \"" + watch + "\" lists " + listed
                        + " scripts but says that " + scriptsWatched + " were watched; count every one looked for");
            }
        }

        /** Makes an answer of which nothing more is to be known. */
        public Known(WatchOnly watch, List<ScriptBalance> scripts, int scriptsWatched) {
            this(watch, scripts, scriptsWatched, List.of());
        }

        @JsonCreator
        static Known fromJson(
                @JsonProperty("watch") WatchOnly watch,
                @JsonProperty("scripts") List<ScriptBalance> scripts,
                @JsonProperty("scriptsWatched") Object scriptsWatched,
                @JsonProperty("notes") @Nullable List<String> notes) {
            return new Known(
                    watch,
                    scripts,
                    JsonValues.integer("scriptsWatched", scriptsWatched),
                    notes == null ? List.of() : notes);
        }

        @Override
        public Btc total() {
            return scripts.stream().map(ScriptBalance::total).collect(Btc.toSum());
        }

        @JsonProperty("kind")
        String kindJson() {
            return "known";
        }

        /** Returns {@code bc1q…: 1.5 BTC in 2 coins}, with how many scripts hold them where more than one was watched. */
        @Override
        public String toString() {
            int coins =
                    scripts.stream().mapToInt(script -> script.coins().size()).sum();
            String places = scriptsWatched == 1 ? "" : " at " + scripts.size() + " of " + scriptsWatched + " scripts";
            return watch + ": " + total().toDisplay() + " in " + Words.count(coins, "coin") + places;
        }
    }

    /**
     * A balance the source cannot know.
     *
     * @param watch  what was to be watched
     * @param reason why there is no answer, one sentence
     */
    @ExplicitJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "watch", "reason"})
    record Unknown(
            @JsonProperty("watch") WatchOnly watch,
            @JsonProperty("reason") String reason) implements WatchedBalance {

        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if the reason is blank
         */
        public Unknown {
            Objects.requireNonNull(watch, "watch must not be null");
            requireReason(reason);
        }

        static void requireReason(String reason) {
            Objects.requireNonNull(reason, "reason must not be null");
            if (reason.isBlank()) {
                throw new IllegalArgumentException(
                        "reason \"" + reason + "\" for an unknown balance is blank; say why");
            }
        }

        @Override
        public Btc total() {
            throw new IllegalStateException("balance of \"" + watch + "\" is unknown: " + reason);
        }

        @JsonProperty("kind")
        String kindJson() {
            return "unknown";
        }

        /** Returns {@code …: unknown, because …}. */
        @Override
        public String toString() {
            return watch + ": unknown, because " + reason;
        }
    }
}
