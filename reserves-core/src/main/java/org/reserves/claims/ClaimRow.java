package org.reserves.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.holder.Sovereign;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Observation;
import org.reserves.observation.Reporter;
import org.reserves.observation.Statement;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Donation;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;
import org.reserves.provenance.Transfer;
import org.reserves.rows.StatedTotal;
import org.reserves.source.PartialDate;
import org.reserves.source.Source;

/**
 * A row of the record, read strictly: ids as they are written in JSON, days in ISO 8601, amounts as digits. What it makes is what
 * {@code RowFormat.standard()} makes of it; that one forgives much more, and to load it takes ten times as long.
 */
final class ClaimRow {
    private static final String ALL_HOLDERS = "*";

    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> cells;

    ClaimRow(long line, Map<String, Integer> columns, List<String> cells) {
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    long line() {
        return line;
    }

    boolean isTotal() {
        return cell("holder").equals(ALL_HOLDERS);
    }

    StatedTotal total() {
        return new StatedTotal(
                cell("id"), amount(cell("amount")), PartialDate.parse(cell("as-of")), reporter(), optional("note"));
    }

    Observation observation() {
        PartialDate asOf = PartialDate.parse(cell("as-of"));
        String reported = optional("reported");
        return new Observation(
                cell("id"),
                titleHolder(),
                new Observation.Scope(optional("part"), optional("division")),
                statement(),
                asOf,
                reported == null ? asOf : PartialDate.parse(reported),
                reporter(),
                ids(cell("derives-from")),
                optional("corrects"),
                optional("note"));
    }

    LocalDate recorded() {
        return IsoDates.parse("recorded", cell("recorded"));
    }

    boolean isReadAtOrigin() {
        String read = cell("read");
        if (!read.equals("primary") && !read.equals("secondary")) {
            throw new IllegalArgumentException("read " + Words.quote(read)
                    + " is neither primary nor secondary; say whether the claim was read where it was first published");
        }
        return read.equals("primary");
    }

    String cell(String column) {
        Integer at = columns.get(column);
        return at == null ? "" : cells.get(at);
    }

    @Nullable
    String optional(String column) {
        String text = cell(column);
        return text.isEmpty() ? null : text;
    }

    private TitleHolder titleHolder() {
        Sovereign sovereign = Sovereign.of(cell("holder"));
        String kind = optional("title-holder");
        return kind == null
                ? TitleHolder.sovereign(sovereign)
                : new TitleHolder(sovereign, TitleHolder.Kind.fromId(kind), optional("title-holder-name"));
    }

    private Reporter reporter() {
        String origin = cell("origin");
        String outlet = optional("outlet");
        String title = optional("title");
        String url = optional("url");
        String day = optional("published");
        if (title == null && url == null) {
            throw new IllegalArgumentException(
                    "claim " + Words.quote(cell("id"))
                            + " has no source; give the address where it can be read, or at least the title of the publication");
        }
        LocalDate published = day == null ? null : IsoDates.parse("published", day);
        Source source = new Source(
                outlet == null ? origin : outlet, title == null ? String.valueOf(url) : title, url, published);
        return new Reporter(EvidenceBasis.fromId(cell("basis")), origin, outlet, source);
    }

    private Statement statement() {
        String kind = cell("statement");
        Disclosure amount = amount(cell("amount"));
        return switch (kind) {
            case "", "held" -> Statement.held(amount, status(), provenance());
            case "reduced" -> Statement.reduced(amount, Departure.fromId(cell("reason")));
            case "added" -> Statement.added(amount, provenance());
            case "withdrawn" ->
                amount.isDisclosed()
                        ? Statement.withdrawn(cell("withdraws"), amount.bounds().figure(), cell("reason"))
                        : Statement.withdrawn(cell("withdraws"), cell("reason"));
            default ->
                throw new IllegalArgumentException("statement " + Words.quote(kind)
                        + " is not known; write one of held, reduced, added, withdrawn, or nothing for held");
        };
    }

    private LegalStatus status() {
        String status = optional("legal-status");
        return status == null ? LegalStatus.UNKNOWN : LegalStatus.fromId(status);
    }

    private Provenance provenance() {
        String kind = optional("provenance");
        String name = optional("provenance-name");
        if (kind == null) {
            return Provenance.unknown();
        }
        return switch (Provenance.Kind.fromId(kind)) {
            case SEIZURE -> new Seizure(name, null, null);
            case MINING -> new Mining(name, null);
            case PURCHASE ->
                name == null
                        ? Purchase.atUnknownPrice()
                        : Purchase.atUnknownPrice().underProgramme(name);
            case DONATION -> new Donation(name, null);
            case TRANSFER -> Transfer.from(Words.require("provenance-name", cell("provenance-name")));
            case UNKNOWN -> new Provenance.Unknown(name);
        };
    }

    /** An amount as it was printed: {@code 13029}, {@code ~5400}, {@code >7560}, {@code <500}; nothing is undisclosed. */
    private static Disclosure amount(String text) {
        if (text.isEmpty()) {
            return Disclosure.undisclosed();
        }
        return switch (text.charAt(0)) {
            case '~' -> Disclosure.about(Btc.parse(text.substring(1)));
            case '>' -> Disclosure.atLeast(Btc.parse(text.substring(1)));
            case '<' -> Disclosure.atMost(Btc.parse(text.substring(1)));
            default -> Disclosure.exact(Btc.parse(text));
        };
    }

    private static List<String> ids(String text) {
        List<String> ids = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf(';', at);
            end = end < 0 ? text.length() : end;
            ids.add(text.substring(at, end).strip());
            at = end + 1;
        }
        return ids;
    }
}
