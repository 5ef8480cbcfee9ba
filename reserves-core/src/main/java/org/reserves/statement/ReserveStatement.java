package org.reserves.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.ledger.LotMethod;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;

/**
 * What belongs into the accounts of a period: from the opening, through all that came, left and changed, to the closing, in coins and,
 * with prices, in money.
 *
 * <pre>{@code
 * ReserveStatement year = ReserveStatement.of(ledger)
 *     .over("2024-10-01", "2025-09-30")
 *     .under(Framework.FASAB)
 *     .pricedBy(series)
 *     .build();
 * year.table("forfeited").line("closing").whole();    // coins, market value with its price, value at forfeiture
 * year.missing();                                     // what is not known
 * }</pre>
 *
 * <p>Every table sums, in coins and in money: opening plus changes is the closing, to the last satoshi and the last unit of money.
 * What is not known, the price of a day, the cost or the legal status of coins, is a line or a part of a field of its own and never zero.
 * Nothing is interpolated: an event on a day without a price has no value, and what the next price shows is told as one sum of flows and
 * gains that cannot be told apart.
 *
 * <p>JSON: {@code {"holder":{…},"framework":"fasab","policy":{…},"periods":[{…}],"method":{…},"prices":{…},"recognised":"…",
 * "disclosed":"…","custody":"…","tables":[{…}],"entries":[{…}],"missing":["…"]}}; what there is not is left out. A statement that is read
 * back agrees with itself, and proves nothing: draw it up again from the ledger to know.
 *
 * <p>Immutable and thread-safe.
 *
 * @param holder    whose ledger it is
 * @param framework the rules it is drawn up by
 * @param policy    what the texts leave open
 * @param periods   its columns: the whole period first, then its parts, then one to compare with
 * @param method    how lots were matched
 * @param prices    which prices were used, or null where there were none
 * @param tables    its tables, in order
 * @param entries   the events of the whole period, each with the price used, in the order they happened
 * @param missing   what would have to be known, one half-sentence each
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "holder",
    "framework",
    "policy",
    "periods",
    "method",
    "prices",
    "recognised",
    "carryingAmount",
    "disclosed",
    "custody",
    "tables",
    "entries",
    "missing"
})
public record ReserveStatement(
        @JsonProperty("holder") TitleHolder holder,
        @JsonProperty("framework") Framework framework,
        @JsonProperty("policy") StatementPolicy policy,
        @JsonProperty("periods") List<StatementPeriod> periods,
        @JsonProperty("method") LotMethod method,
        @JsonProperty("prices") @Nullable PriceBasis prices,
        @JsonProperty("tables") List<StatementTable> tables,
        @JsonProperty("entries") List<StatementEntry> entries,
        @JsonProperty("missing") List<String> missing) {
    /**
     * By what the coins of a ledger are divided. The parts of a breakdown sum to the whole, line by line where nothing passes between
     * them.
     *
     * <p>JSON: the {@linkplain #id() id}, {@code "legal-status"}.
     */
    public enum Breakdown {
        /** By the side of the sovereign: its public side, a listed company, private persons. */
        HOLDER,
        /** By who has title. */
        TITLE_HOLDER,
        /** By legal status. */
        LEGAL_STATUS,
        /** By account. */
        ACCOUNT;

        /**
         * Returns the breakdown with the id.
         *
         * @throws IllegalArgumentException if none has the id
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Breakdown fromId(String id) {
            return Ids.find("breakdown", Breakdown.class, id);
        }

        /** Returns the id used in JSON: {@code legal-status}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }

        /** Returns the text for a sentence: {@code legal status}. */
        public String words() {
            return Ids.words(this);
        }
    }

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if there is no period, two tables have one id, or an entry is not in the whole period
     */
    public ReserveStatement {
        Objects.requireNonNull(holder, "holder must not be null");
        Objects.requireNonNull(framework, "framework must not be null");
        Objects.requireNonNull(policy, "policy must not be null");
        periods = Lists.copyOf("periods", periods);
        Objects.requireNonNull(method, "method must not be null");
        tables = Lists.copyOf("tables", tables);
        entries = Lists.copyOf("entries", entries);
        missing = Lists.copyOf("missing", missing);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException(
                    "statement of \"" + holder + "\" has no period; give the whole one first");
        }
        if (tables.stream().map(StatementTable::id).distinct().count() < tables.size()) {
            throw new IllegalArgumentException(
                    "statement of \"" + holder + "\" has two tables of one id; give each an id of its own");
        }
        StatementPeriod whole = periods.get(0);
        for (StatementEntry entry : entries) {
            if (entry.date().isBefore(whole.from()) || entry.date().isAfter(whole.to())) {
                throw new IllegalArgumentException("entry \"" + entry.event() + "\" is not between " + whole.from()
                        + " and " + whole.to() + "; draw the statement up again");
            }
        }
    }

    @JsonCreator
    static ReserveStatement fromJson(
            @JsonProperty("holder") TitleHolder holder,
            @JsonProperty("framework") Framework framework,
            @JsonProperty("policy") @Nullable StatementPolicy policy,
            @JsonProperty("periods") List<StatementPeriod> periods,
            @JsonProperty("method") LotMethod method,
            @JsonProperty("prices") @Nullable PriceBasis prices,
            @JsonProperty("tables") @Nullable List<StatementTable> tables,
            @JsonProperty("entries") @Nullable List<StatementEntry> entries,
            @JsonProperty("missing") @Nullable List<String> missing) {
        return new ReserveStatement(
                holder,
                framework,
                policy == null ? StatementPolicy.standard() : policy,
                periods,
                method,
                prices,
                tables == null ? List.of() : tables,
                entries == null ? List.of() : entries,
                missing == null ? List.of() : missing);
    }

    /** Returns a draft of a statement of a ledger; say over which period, and build it. */
    public static StatementDraft of(ReserveLedger ledger) {
        return StatementDraft.of(Objects.requireNonNull(ledger, "ledger must not be null"));
    }

    /** Returns the whole period. */
    public StatementPeriod period() {
        return periods.get(0);
    }

    /**
     * Returns the table with an id.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public StatementTable table(String id) {
        Objects.requireNonNull(id, "id must not be null");
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table " + Words.quote(id)
                        + " is not in the statement; it has "
                        + tables.stream().map(StatementTable::id).collect(Collectors.joining(", "))));
    }

    /** Returns whether there is a table with an id: one in which nothing was and nothing happened may be left out. */
    public boolean hasTable(String id) {
        Objects.requireNonNull(id, "id must not be null");
        return tables.stream().anyMatch(table -> table.id().equals(id));
    }

    /** Returns the tables of the parts of a breakdown by the name of the part; the general account alone has them. */
    public Map<String, StatementTable> by(Breakdown breakdown) {
        String prefix = GeneralView.prefix(Objects.requireNonNull(breakdown, "breakdown must not be null"));
        Map<String, StatementTable> parts = new LinkedHashMap<>();
        tables.stream()
                .filter(table -> table.id().startsWith(prefix))
                .forEach(table -> parts.put(table.id().substring(prefix.length()), table));
        return Collections.unmodifiableMap(parts);
    }

    /** Returns how many coins the framework recognises at the end; null for the general account, which decides nothing. */
    @Nullable
    @JsonProperty("recognised")
    public Btc recognised() {
        return framework == Framework.GENERAL
                ? null
                : StatementTotals.amount(tables, StatementTable.Treatment.RECOGNISED);
    }

    /** Returns what the coins recognised are carried at; null where nothing is recognised or no money is known of. */
    @Nullable
    @JsonProperty("carryingAmount")
    public StatementMoney carryingAmount() {
        return StatementTotals.carrying(tables);
    }

    /** Returns what the carrying amounts of the tables are, each once: {@code value at forfeiture}; empty where nothing is carried. */
    public List<String> measures() {
        return StatementTotals.measures(tables);
    }

    /** Returns how many coins the framework only discloses at the end; null for the general account. */
    @Nullable
    @JsonProperty("disclosed")
    public Btc disclosed() {
        return framework == Framework.GENERAL
                ? null
                : StatementTotals.amount(tables, StatementTable.Treatment.DISCLOSED);
    }

    /** Returns how many coins are in hand at the end, owned or not; null where no table says so. */
    @Nullable
    @JsonProperty("custody")
    public Btc custody() {
        StatementLine closing = hasTable("custody") ? table("custody").closing() : null;
        return closing == null ? null : closing.whole().amount();
    }

    /** Returns what an auditor asks first, each question with its answer: which prices, which rules, which lots, what is missing. */
    public Map<String, String> answers() {
        return StatementTotals.answers(this);
    }

    /** Returns the rules the lines rest on, each once, in the order of the lines. */
    public List<LineRule> rules() {
        return tables.stream()
                .flatMap(table -> table.lines().stream())
                .map(StatementLine::rule)
                .distinct()
                .toList();
    }

    /** Returns the statement for a reader: whose, over which period, under which rules, and what came out. */
    @Override
    public String toString() {
        return holder + ", " + period() + ", " + framework.words() + ": " + StatementTotals.summary(this);
    }
}
