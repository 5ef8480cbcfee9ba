package org.reserves.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.money.Money;

/**
 * A table of a statement: lines that sum from an opening to a closing, in coins and in money.
 *
 * <p>In every period, opening plus changes is the closing: in coins always, in money where opening and closing are known. A table
 * that does not sum cannot be made, nor read from JSON.
 *
 * <p>JSON: {@code {"id":"forfeited","title":"…","treatment":"recognised","carriedAt":"cost","valueName":"market value",
 * "costName":"value at forfeiture","periods":[{…}],"lines":[{…}],"notes":["…"]}}; what there is not is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id        its name in the statement: {@code forfeited}
 * @param title     what it shows
 * @param treatment what the framework does with its coins
 * @param carriedAt which sum is the carrying amount, or null where the coins are not carried
 * @param valueName what {@link StatementCell#value()} is here, or null where no line has one
 * @param costName  what {@link StatementCell#cost()} is here, or null where no line has one
 * @param periods   its columns: the whole period first, then its parts, then one to compare with
 * @param lines     its lines, in order
 * @param notes     what to know before relying on it, one sentence without a full stop each
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"id", "title", "treatment", "carriedAt", "valueName", "costName", "periods", "lines", "notes"})
public record StatementTable(
        @JsonProperty("id") String id,
        @JsonProperty("title") String title,
        @JsonProperty("treatment") Treatment treatment,
        @JsonProperty("carriedAt") @Nullable Measure carriedAt,
        @JsonProperty("valueName") @Nullable String valueName,
        @JsonProperty("costName") @Nullable String costName,
        @JsonProperty("periods") List<StatementPeriod> periods,
        @JsonProperty("lines") List<StatementLine> lines,
        @JsonProperty("notes") List<String> notes) {
    /**
     * Which of the two sums of money in a table is the carrying amount.
     *
     * <p>JSON: the {@linkplain #id() id}, {@code "value"}.
     */
    public enum Measure {
        /** The value at the prices of the days: {@link StatementCell#value()}. */
        VALUE,
        /** The cost, or what the table says instead: {@link StatementCell#cost()}. */
        COST;

        /**
         * Returns the measure with the id.
         *
         * @throws IllegalArgumentException if none has the id
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Measure fromId(String id) {
            return Ids.find("measure", Measure.class, id);
        }

        /** Returns the id used in JSON: {@code value}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /**
     * What a framework does with the coins of a table.
     *
     * <p>JSON: the {@linkplain #id() id}, {@code "recognised"}.
     */
    public enum Treatment {
        /** They are assets in the accounts. */
        RECOGNISED,
        /** They are told in a note, and are not assets in the accounts. */
        DISCLOSED,
        /** The framework has a place where they might be looked for, and they are not in it. */
        EXCLUDED,
        /** The table explains, and decides nothing. */
        INFORMATION;

        /**
         * Returns the treatment with the id.
         *
         * @throws IllegalArgumentException if none has the id
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Treatment fromId(String id) {
            return Ids.find("treatment", Treatment.class, id);
        }

        /** Returns the id used in JSON: {@code recognised}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }

        /** Returns the text for a sentence: {@code recognised}. */
        public String words() {
            return Ids.words(this);
        }
    }

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if a text is blank, two lines have one id, a line has not a field for each period, there is more than one
     *                                  opening or closing, or the lines do not sum
     */
    public StatementTable {
        Words.require("id of a table", id);
        Words.require("title of a table", title);
        Objects.requireNonNull(treatment, "treatment must not be null");
        Words.requireOptional("name of the value", valueName);
        Words.requireOptional("name of the cost", costName);
        periods = Lists.copyOf("periods", periods);
        lines = Lists.copyOf("lines", lines);
        notes = Lists.copyOf("notes", notes);
        requireForm(id, lines, periods.size());
        for (int period = 0; period < periods.size(); period++) {
            requireCoins(id, lines, period);
            requireMoney(id, lines, period, "value", StatementCell::value);
            requireMoney(id, lines, period, "cost", StatementCell::cost);
        }
    }

    @JsonCreator
    static StatementTable fromJson(
            @JsonProperty("id") String id,
            @JsonProperty("title") String title,
            @JsonProperty("treatment") Treatment treatment,
            @JsonProperty("carriedAt") @Nullable Measure carriedAt,
            @JsonProperty("valueName") @Nullable String valueName,
            @JsonProperty("costName") @Nullable String costName,
            @JsonProperty("periods") List<StatementPeriod> periods,
            @JsonProperty("lines") @Nullable List<StatementLine> lines,
            @JsonProperty("notes") @Nullable List<String> notes) {
        return new StatementTable(
                id,
                title,
                treatment,
                carriedAt,
                valueName,
                costName,
                periods,
                lines == null ? List.of() : lines,
                notes == null ? List.of() : notes);
    }

    /**
     * Returns the line with an id.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public StatementLine line(String id) {
        Objects.requireNonNull(id, "id must not be null");
        return lines.stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("line " + Words.quote(id) + " is not in table \""
                        + this.id + "\"; it has "
                        + lines.stream().map(StatementLine::id).collect(Collectors.joining(", "))));
    }

    /** Returns whether there is a line with an id: one that was zero in every period is left out. */
    public boolean hasLine(String id) {
        Objects.requireNonNull(id, "id must not be null");
        return lines.stream().anyMatch(line -> line.id().equals(id));
    }

    /** Returns the closing line, or null in a table of memo lines. */
    @Nullable
    public StatementLine closing() {
        return only(lines, StatementLine.Role.CLOSING).orElse(null);
    }

    private static void requireForm(String id, List<StatementLine> lines, int periods) {
        if (lines.stream().map(StatementLine::id).distinct().count() < lines.size()) {
            throw new IllegalArgumentException(
                    "table \"" + id + "\" has two lines of one id; give each line an id of its own");
        }
        for (StatementLine line : lines) {
            if (line.cells().size() != periods) {
                throw new IllegalArgumentException("line \"" + line.id() + "\" of table \"" + id + "\" has "
                        + Words.count(line.cells().size(), "field") + " for " + Words.count(periods, "period")
                        + "; give it one for each");
            }
        }
        for (StatementLine.Role role : List.of(StatementLine.Role.OPENING, StatementLine.Role.CLOSING)) {
            if (lines.stream().filter(line -> line.role() == role).count() > 1) {
                throw new IllegalArgumentException("table \"" + id + "\" has several lines with the role \"" + role.id()
                        + "\"; a table sums once, so make the others memo lines");
            }
        }
    }

    private static void requireCoins(String id, List<StatementLine> lines, int period) {
        StatementLine closing = only(lines, StatementLine.Role.CLOSING).orElse(null);
        Btc stated = closing == null ? null : closing.cells().get(period).amount();
        if (stated == null) {
            return;
        }
        Btc sum = lines.stream()
                .filter(line -> line.role() == StatementLine.Role.OPENING || line.role() == StatementLine.Role.CHANGE)
                .map(line -> line.cells().get(period).amount())
                .filter(Objects::nonNull)
                .collect(Btc.toSum());
        if (!sum.equals(stated)) {
            throw new IllegalArgumentException("table \"" + id + "\" closes with " + stated.toDisplay()
                    + ", and its opening and changes are " + sum.toDisplay() + "; draw the statement up again");
        }
    }

    private static void requireMoney(
            String id,
            List<StatementLine> lines,
            int period,
            String what,
            Function<StatementCell, StatementMoney> measure) {
        Money stated = known(only(lines, StatementLine.Role.CLOSING), period, measure);
        Optional<StatementLine> opening = only(lines, StatementLine.Role.OPENING);
        if (stated == null || (opening.isPresent() && known(opening, period, measure) == null)) {
            return;
        }
        Money sum = Money.zero(stated.currency());
        for (StatementLine line : lines) {
            Money part = known(Optional.of(line), period, measure);
            if (part != null
                    && (line.role() == StatementLine.Role.OPENING || line.role() == StatementLine.Role.CHANGE)) {
                sum = sum.plus(part);
            }
        }
        if (!sum.equals(stated)) {
            throw new IllegalArgumentException(what + " of table \"" + id + "\" closes with " + stated.toDisplay()
                    + ", and its opening and changes are " + sum.toDisplay() + "; draw the statement up again");
        }
    }

    @Nullable
    private static Money known(
            Optional<StatementLine> line, int period, Function<StatementCell, StatementMoney> measure) {
        StatementMoney money =
                line.map(l -> measure.apply(l.cells().get(period))).orElse(null);
        return money == null ? null : money.known();
    }

    private static Optional<StatementLine> only(List<StatementLine> lines, StatementLine.Role role) {
        return lines.stream().filter(line -> line.role() == role).findFirst();
    }

    /** Returns the title and the closing: {@code Forfeited property (recognised): 28,988.35643016 BTC}. */
    @Override
    public String toString() {
        StatementLine closing = closing();
        return title + " (" + treatment.words() + ")"
                + (closing == null || closing.cells().isEmpty() ? "" : ": " + closing.whole());
    }
}
