package org.reserves.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.holder.Sovereign;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.LinkFault;
import org.reserves.observation.Observation;
import org.reserves.observation.Reporter;
import org.reserves.observation.Statement;
import org.reserves.source.PartialDate;
import org.reserves.source.Source;

/** Rows to observations: the good ones are kept, every bad one is noted. */
final class RowReader {
    private static final String ALL_HOLDERS = "*";
    private static final Pattern VIA = Pattern.compile("(.*\\S)\\s*\\(via (.+)\\)");

    private final RowFormat format;
    private final Function<List<Observation>, List<LinkFault>> linking;
    private final IdentityHashMap<Observation, Long> lines = new IdentityHashMap<>();
    private final List<StatedTotal> totals = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Memo<Sovereign> sovereigns = new Memo<>(RowReader::sovereign);
    private final Memo<PartialDate> dates = new Memo<>(DateText::read);
    private final Memo<EvidenceBasis> bases = new Memo<>(text -> known(text, EvidenceBasis::fromId));

    /** Takes what finds the faults of all observations together, in one pass. */
    RowReader(RowFormat format, Function<List<Observation>, List<LinkFault>> linking) {
        this.format = format;
        this.linking = linking;
    }

    LoadedRows load(Collection<TextRow> rows) {
        problems.addAll(missingColumns(rows));
        if (!problems.isEmpty()) {
            return new LoadedRows(List.of(), List.of(), problems);
        }
        List<Observation> observations = new ArrayList<>();
        for (TextRow row : rows) {
            RowCells cells = new RowCells(format, row);
            Observation observation =
                    ALL_HOLDERS.equals(cells.text(RowField.HOLDER)) ? total(cells) : observation(cells);
            problems.addAll(cells.problems());
            if (observation != null) {
                lines.put(observation, row.line());
                observations.add(observation);
            }
        }
        List<Observation> linked = linked(observations);
        problems.sort(Comparator.comparingLong(RowProblem::line));
        return new LoadedRows(linked, totals, problems);
    }

    /** A column that the format names and no row has: to read on would make everything in it unknown. */
    private List<RowProblem> missingColumns(Collection<TextRow> rows) {
        Set<String> missing = format.neededColumns();
        for (TextRow row : rows) {
            if (missing.isEmpty()) {
                break;
            }
            missing.removeAll(row.cells().keySet());
        }
        if (rows.isEmpty() || missing.isEmpty()) {
            return List.of();
        }
        Set<String> present = new LinkedHashSet<>();
        rows.forEach(row -> present.addAll(row.cells().keySet()));
        long first = rows.iterator().next().line();
        return missing.stream()
                .map(column -> new RowProblem(
                        first,
                        column,
                        "",
                        "no row has the column " + Words.quote(column) + ", which the format names; there are "
                                + present.stream().map(Words::quote).collect(Collectors.joining(", "))))
                .toList();
    }

    /** Leaves out what no log would take. */
    private List<Observation> linked(List<Observation> observations) {
        Map<String, List<LinkFault>> faults =
                linking.apply(observations).stream().collect(Collectors.groupingBy(LinkFault::id));
        List<Observation> linked = new ArrayList<>();
        for (Observation one : observations) {
            List<LinkFault> ofOne = faults.getOrDefault(one.id(), List.of());
            ofOne.forEach(fault -> problems.add(new RowProblem(lines.getOrDefault(one, 1L), "", "", fault.message())));
            if (ofOne.isEmpty()) {
                linked.add(one);
            }
        }
        return linked;
    }

    @Nullable
    private Observation total(RowCells cells) {
        Reporter reporter = reporter(cells);
        PartialDate asOf = cells.require(RowField.AS_OF, dates);
        AmountText amount = cells.require(RowField.AMOUNT, cells::amount);
        if (amount != null && amount.negative()) {
            cells.note(RowField.AMOUNT, "a total cannot be below zero");
        }
        if (cells.problems().isEmpty() && asOf != null && amount != null && reporter != null) {
            attempt(cells, () -> {
                totals.add(new StatedTotal(id(cells), amount.amount(), asOf, reporter, cells.text(RowField.NOTE)));
                return null;
            });
        }
        return null;
    }

    @Nullable
    private Observation observation(RowCells cells) {
        TitleHolder titleHolder = titleHolder(cells);
        Reporter reporter = reporter(cells);
        PartialDate asOf = cells.require(RowField.AS_OF, dates);
        PartialDate reported = cells.read(RowField.REPORTED, dates);
        Statement statement = new StatementReader(cells).read();
        String part = cells.text(RowField.PART);
        String division = cells.text(RowField.DIVISION);
        if (!cells.problems().isEmpty()
                || titleHolder == null
                || reporter == null
                || asOf == null
                || statement == null) {
            return null;
        }
        return attempt(
                cells,
                () -> new Observation(
                        id(cells),
                        titleHolder,
                        new Observation.Scope(part, division),
                        statement,
                        asOf,
                        reported == null ? asOf : reported,
                        reporter,
                        ids(cells.text(RowField.DERIVES_FROM)),
                        cells.text(RowField.CORRECTS),
                        cells.text(RowField.NOTE)));
    }

    private static String id(RowCells cells) {
        return cells.text(RowField.ID, "line-" + cells.line());
    }

    private static List<String> ids(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";")).map(String::strip).toList();
    }

    /** A code or an English name; what is neither, or the name of two, is refused with the codes that may be meant. */
    private static Sovereign sovereign(String text) {
        String name = text.strip();
        return Sovereign.named(name)
                .filter(found -> !name.equalsIgnoreCase(found.name()) || found.hasUniqueName())
                .orElseGet(() -> Sovereign.of(name));
    }

    @Nullable
    private TitleHolder titleHolder(RowCells cells) {
        Sovereign sovereign = cells.require(RowField.HOLDER, sovereigns);
        TitleHolder.Kind kind = cells.read(RowField.TITLE_HOLDER, text -> known(text, TitleHolder.Kind::fromId));
        if (sovereign == null || !cells.problems().isEmpty()) {
            return null;
        }
        return attempt(
                cells,
                () -> new TitleHolder(
                        sovereign,
                        kind == null ? TitleHolder.sovereign(sovereign).kind() : kind,
                        cells.text(RowField.TITLE_HOLDER_NAME)));
    }

    @Nullable
    private Reporter reporter(RowCells cells) {
        EvidenceBasis basis = cells.require(RowField.BASIS, bases);
        String origin = cells.require(RowField.ORIGIN, text -> text);
        if (basis == null || origin == null) {
            return null;
        }
        String outlet = cells.text(RowField.OUTLET);
        if (origin.endsWith(")") && !cells.has(RowField.OUTLET)) {
            Matcher via = VIA.matcher(origin);
            outlet = via.matches() ? via.group(2) : null;
            origin = via.matches() ? via.group(1) : origin;
        }
        String from = origin;
        String through = outlet;
        return attempt(
                cells, () -> new Reporter(basis, from, through, source(cells, through == null ? from : through)));
    }

    @Nullable
    private static Source source(RowCells cells, String publisher) {
        String url = cells.text(RowField.URL);
        String title = cells.text(RowField.TITLE);
        if (url == null && title == null) {
            return null;
        }
        if (url != null && !Source.isAddress(url)) {
            title = title == null ? url : title + ", " + url;
            url = null;
        }
        return new Source(
                cells.text(RowField.PUBLISHER, publisher),
                title == null ? String.valueOf(url) : title,
                url,
                cells.read(RowField.PUBLISHED, text -> IsoDates.parse("published date", text.strip())));
    }

    /** The id of a closed list, as people write it: {@code Court record}. */
    static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    /** The constant of a closed list with this id; a refusal quotes the cell as it is written. */
    static <T> T known(String text, Function<String, T> fromId) {
        String id = word(text);
        try {
            return fromId.apply(id);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(message.replace(Words.quote(id), Words.quote(text)), e);
        }
    }

    @Nullable
    private static <T> T attempt(RowCells cells, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            cells.noteRow(String.valueOf(e.getMessage()));
            return null;
        }
    }
}
