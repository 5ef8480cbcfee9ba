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

/**
 * What a source found for one watched text on the way: all coins that came and went, or why it cannot know.
 *
 * <p>JSON: {@code {"kind":"known","watch":{…},"scripts":[…],"scriptsWatched":1,"notes":["…"]}} or
 * {@code {"kind":"unknown","watch":{…},"reason":"…"}}.
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WatchedHistory.Known.class, name = "known"),
    @JsonSubTypes.Type(value = WatchedHistory.Unknown.class, name = "unknown")
})
public sealed interface WatchedHistory {

    /** Returns what was watched. */
    WatchOnly watch();

    /** Returns what was there right after the block at a height. */
    WatchedBalance at(int height);

    /** Returns the scripts with their coins, none where the source cannot know. */
    List<ScriptHistory> scripts();

    /**
     * Coins found, possibly none.
     *
     * @param watch          what was watched
     * @param scripts        one entry for each script, in order of derivation; where a descriptor stands for a range of scripts,
     *                       only those that ever held coins
     * @param scriptsWatched how many scripts the text stood for
     * @param notes          what to know where coins are missed: which child numbers were searched, what was taken as it stands, what
     *                       lies next to it; one sentence each
     */
    @ExplicitJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "watch", "scripts", "scriptsWatched", "notes"})
    record Known(
            @JsonProperty("watch") WatchOnly watch,
            @JsonProperty("scripts") List<ScriptHistory> scripts,
            @JsonProperty("scriptsWatched") int scriptsWatched,

            @JsonProperty("notes") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<String> notes)
            implements WatchedHistory {

        /**
         * Validates and copies the components.
         *
         * @throws IllegalArgumentException if fewer scripts were watched than are listed, or none
         */
        public Known {
            Objects.requireNonNull(watch, "watch must not be null");
            scripts = Lists.copyOf("scripts", scripts);
            notes = Lists.copyOf("notes", notes);
            WatchedBalance.Known.requireCounted(watch, scripts.size(), scriptsWatched);
        }

        /** Makes an answer of which nothing more is to be known. */
        public Known(WatchOnly watch, List<ScriptHistory> scripts, int scriptsWatched) {
            this(watch, scripts, scriptsWatched, List.of());
        }

        @JsonCreator
        static Known fromJson(
                @JsonProperty("watch") WatchOnly watch,
                @JsonProperty("scripts") List<ScriptHistory> scripts,
                @JsonProperty("scriptsWatched") Object scriptsWatched,
                @JsonProperty("notes") @Nullable List<String> notes) {
            return new Known(
                    watch,
                    scripts,
                    JsonValues.integer("scriptsWatched", scriptsWatched),
                    notes == null ? List.of() : notes);
        }

        @Override
        public WatchedBalance at(int height) {
            boolean all = scripts.size() == scriptsWatched;
            return new WatchedBalance.Known(
                    watch,
                    scripts.stream()
                            .map(script -> script.at(height))
                            .filter(script -> all || !script.coins().isEmpty())
                            .toList(),
                    scriptsWatched,
                    notes);
        }

        @JsonProperty("kind")
        String kindJson() {
            return "known";
        }

        /** Returns {@code bc1q…: 2 coins}, with how many scripts had them where more than one was watched. */
        @Override
        public String toString() {
            int coins =
                    scripts.stream().mapToInt(script -> script.coins().size()).sum();
            String places = scriptsWatched == 1 ? "" : " at " + scripts.size() + " of " + scriptsWatched + " scripts";
            return watch + ": " + Words.count(coins, "coin") + places;
        }
    }

    /**
     * A history the source cannot know.
     *
     * @param watch  what was to be watched
     * @param reason why there is no answer, one sentence
     */
    @ExplicitJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "watch", "reason"})
    record Unknown(
            @JsonProperty("watch") WatchOnly watch,
            @JsonProperty("reason") String reason) implements WatchedHistory {

        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if the reason is blank
         */
        public Unknown {
            Objects.requireNonNull(watch, "watch must not be null");
            WatchedBalance.Unknown.requireReason(reason);
        }

        @Override
        public WatchedBalance at(int height) {
            return new WatchedBalance.Unknown(watch, reason);
        }

        @Override
        public List<ScriptHistory> scripts() {
            return List.of();
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
