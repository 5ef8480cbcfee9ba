package org.reserves.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.Place;
import org.reserves.provenance.LegalStatus;

/** The account of this library: all coins, and those of each holder, title holder, legal status and account. */
final class GeneralView {
    static final String WHOLE = "whole";

    private static final LineRule CUSTODY =
            LineRule.arithmetic("what is held in each legal status at the end of the period");
    private static final LineRule TOTAL = LineRule.arithmetic("everything the ledger has in hand, owned or not");

    private GeneralView() {}

    static List<StatementTable> tables(Drawing drawing) {
        List<StatementEngine.Section> sections = new ArrayList<>();
        sections.add(new StatementEngine.Section(WHOLE, "All coins of the ledger", place -> true));
        for (ReserveStatement.Breakdown breakdown : ReserveStatement.Breakdown.values()) {
            sections.addAll(sections(drawing, breakdown));
        }
        Map<String, List<SectionWalk.Column>> columns = drawing.run(sections);
        List<StatementTable> tables = new ArrayList<>();
        for (StatementEngine.Section section : sections) {
            tables.add(table(drawing, section, columns.getOrDefault(section.id(), List.of())));
        }
        tables.add(custody(drawing));
        return tables;
    }

    /** Returns the sections of a breakdown, each with an id that begins with the id of the breakdown. */
    private static List<StatementEngine.Section> sections(Drawing drawing, ReserveStatement.Breakdown breakdown) {
        Function<Place, String> key = key(drawing, breakdown);
        Map<String, Place> first = new TreeMap<>();
        drawing.places().forEach(place -> first.putIfAbsent(key.apply(place), place));
        List<StatementEngine.Section> sections = new ArrayList<>();
        first.keySet()
                .forEach(part -> sections.add(new StatementEngine.Section(
                        prefix(breakdown) + part, title(breakdown, part), place -> key.apply(place)
                                .equals(part))));
        return sections;
    }

    static String prefix(ReserveStatement.Breakdown breakdown) {
        return breakdown.id() + ": ";
    }

    private static String title(ReserveStatement.Breakdown breakdown, String part) {
        String words = breakdown.words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ": " + part;
    }

    private static Function<Place, String> key(Drawing drawing, ReserveStatement.Breakdown breakdown) {
        return switch (breakdown) {
            case HOLDER -> place -> Holder.of(drawing.holderOf(place)).toString();
            case TITLE_HOLDER -> new Names(drawing)::of;
            case LEGAL_STATUS -> place -> place.status().id();
            case ACCOUNT -> Place::account;
        };
    }

    /** Title holders whose names differ in upper and lower case only are one, and print the first form that occurs. */
    private static final class Names {
        private final Drawing drawing;
        private final Map<TitleHolder, String> names = new LinkedHashMap<>();

        Names(Drawing drawing) {
            this.drawing = drawing;
        }

        String of(Place place) {
            TitleHolder holder = drawing.holderOf(place);
            return names.computeIfAbsent(holder, TitleHolder::toString);
        }
    }

    private static StatementTable table(
            Drawing drawing, StatementEngine.Section section, List<SectionWalk.Column> columns) {
        Sheet sheet = new Sheet(columns)
                .opening("opening")
                .rest(LineRule.arithmetic("each event of the ledger at the price of its day"))
                .gains("holding-gains", "holding gains and losses")
                .unexplained()
                .closing("closing");
        return drawing.table(
                section.id(),
                section.title(),
                StatementTable.Treatment.INFORMATION,
                null,
                "value at the prices of the days",
                "cost (" + drawing.books().method() + ")",
                sheet.lines());
    }

    /** Returns what is in hand by legal status: the parts sum to custody, and what nobody has established is a part of its own. */
    static StatementTable custody(Drawing drawing) {
        List<StatementEngine.Section> sections = new ArrayList<>();
        for (LegalStatus status : LegalStatus.values()) {
            if (status.isHeld()) {
                sections.add(new StatementEngine.Section(status.id(), status.words(), Drawing.in(status)));
            }
        }
        Map<String, List<SectionWalk.Column>> columns = drawing.run(sections);
        List<StatementLine> lines = new ArrayList<>();
        for (StatementEngine.Section section : sections) {
            List<SectionWalk.Column> own = columns.getOrDefault(section.id(), List.of());
            boolean unknown = section.id().equals(LegalStatus.UNKNOWN.id());
            if (own.stream().anyMatch(column -> !isNothing(column.closing()))) {
                lines.add(new StatementLine(
                        section.id(),
                        unknown ? "legal status not known" : section.title(),
                        StatementLine.Role.CHANGE,
                        CUSTODY,
                        own.stream().map(SectionWalk.Column::closing).toList()));
            }
        }
        lines.add(new StatementLine(
                "custody",
                "in custody",
                StatementLine.Role.CLOSING,
                TOTAL,
                drawing.run(place -> true).stream()
                        .map(SectionWalk.Column::closing)
                        .toList()));
        return drawing.table(
                "custody",
                "In custody, by legal status",
                StatementTable.Treatment.INFORMATION,
                null,
                "value at the price of the day",
                "cost (" + drawing.books().method() + ")",
                lines);
    }

    private static boolean isNothing(StatementCell cell) {
        return cell.amount() == null || cell.amount().signum() == 0;
    }
}
