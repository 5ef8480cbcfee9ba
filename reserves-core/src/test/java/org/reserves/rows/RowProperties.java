package org.reserves.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.reserves.observation.Histories;
import org.reserves.observation.Observation;
import org.reserves.source.PartialDate;

/** Any row of text either loads or is reported, and what is written is read. */
class RowProperties {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "*",
            "US",
            "UA",
            "US-TX",
            "XX",
            "207,189",
            "~207000",
            "-5",
            "−5",
            "5 to 7",
            "7 to 5",
            "1.234",
            "1e9",
            "99999999999999999999",
            "about about 5",
            "unknown",
            "2024",
            "2024-05",
            "~2024-05-28",
            "04-12-2014",
            "May 2024",
            "9999-12-31",
            "0000",
            "~0000",
            "TBD",
            "held",
            "reduced",
            "added",
            "withdrawn",
            "sale",
            "retraction",
            "return",
            "seized",
            "mining",
            "transfer",
            "court record",
            "tracker",
            "Arkham (via X)",
            "line-2",
            "line-3",
            "line-2; line-3",
            ";",
            "agency",
            "sub-national",
            "private-persons",
            "\u0000",
            "\uD800",
            "５",
            "state");

    @Property(seed = "20250528")
    void wholeAmount_isReadLikeThePrintWithItsUnit(
            @ForAll @IntRange(max = 99_999_999) int whole, @ForAll boolean grouped) {
        String digits = String.format(Locale.ROOT, grouped ? "%,d" : "%d", whole);
        assertEquals(outcome(digits + " BTC"), outcome(digits));
    }

    /** What is read, or why not, without the unit. */
    private static String outcome(String text) {
        try {
            return AmountText.read(text).toString();
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage()).replace(" BTC\"", "\"");
        }
    }

    @Property(seed = "20250528", tries = 2_000)
    void anyRow_loadsOrIsReported(@ForAll("rows") List<Map<RowField, String>> cells) {
        List<TextRow> rows = new ArrayList<>();
        for (Map<RowField, String> fields : cells) {
            Map<String, String> row = new LinkedHashMap<>();
            fields.forEach((field, text) -> row.put(field.id(), text));
            rows.add(new TextRow(rows.size() + 2, row));
        }
        LoadedRows loaded = RowFormat.standard().read(rows);
        long bad = loaded.problems().stream()
                .mapToLong(RowProblem::line)
                .distinct()
                .count();
        assertEquals(rows.size(), loaded.observations().size() + loaded.totals().size() + bad, loaded::toString);
        assertEquals(loaded.observations().size(), loaded.log().observations().size());
        loaded.problems().forEach(problem -> assertTrue(problem.line() >= 2));
    }

    @Property(seed = "20250528", tries = 200)
    void whatIsWritten_isRead(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        List<Observation> all = Histories.of(seed, size);
        List<TextRow> rows = new ArrayList<>();
        RowFormat.standard().write(all).forEach(row -> rows.add(new TextRow(rows.size() + 2, row)));
        LoadedRows loaded = RowFormat.standard().read(rows);
        assertEquals(List.of(), loaded.problems());
        assertEquals(all, loaded.observations());
    }

    @Property(seed = "20250528", tries = 3_000)
    void anyText_isADateOrAnAmountOrRefused(@ForAll String text) {
        for (String shaped : List.of(text, text + "2024", "~" + text, "5" + text, text + "-05-28")) {
            attempt(() -> assertEquals(shaped, PartialDate.parse(shaped).toString()));
            attempt(() -> {
                PartialDate date = DateText.read(shaped);
                assertEquals(date, PartialDate.parse(date.toString()));
            });
            attempt(() -> {
                AmountText amount = AmountText.read(shaped);
                assertEquals(
                        amount.amount(),
                        AmountText.read(AmountText.write(amount.amount())).amount());
            });
        }
    }

    @Provide
    Arbitrary<List<Map<RowField, String>>> rows() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of(TEXTS),
                Arbitraries.of(TEXTS),
                Arbitraries.strings().ofMaxLength(12));
        Arbitrary<Map<RowField, String>> noise =
                Arbitraries.maps(Arbitraries.of(RowField.class), texts).ofMaxSize(8);
        Arbitrary<Map<RowField, String>> row = noise.map(map -> {
            Map<RowField, String> cells = new LinkedHashMap<>();
            cells.put(RowField.HOLDER, "US");
            cells.put(RowField.AMOUNT, "5");
            cells.put(RowField.AS_OF, "2024");
            cells.put(RowField.BASIS, "tracker");
            cells.put(RowField.ORIGIN, "T");
            cells.putAll(map);
            return cells;
        });
        return row.list().ofMaxSize(6);
    }

    private static void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException | ArithmeticException e) {
            assertTrue(Stream.of(e.getMessage()).allMatch(message -> message != null && !message.isBlank()));
        }
    }
}
