package org.reserves.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of the shapes that trackers publish; the numbers are made up. */
class TrackerFormatTest {
    private static String said(LoadedRows loaded) {
        assertEquals(List.of(), loaded.problems());
        return loaded.observations().stream()
                .map(one -> one.titleHolder().sovereign() + " " + one.statement() + " " + one.asOf())
                .collect(Collectors.joining("; "));
    }

    private static TextRow row(long line, String... cells) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            named.put(cells[i], cells[i + 1]);
        }
        return new TextRow(line, named);
    }

    /** The fields of the answer; a mapper makes doubles of its numbers, some of them in powers of ten. */
    @Test
    void coinGecko_readsMapsOfAMapper() {
        Map<String, Object> us = new LinkedHashMap<>();
        us.put("name", "United States Government");
        us.put("country", "US");
        us.put("total_holdings", 1.98012E5);
        us.put("total_entry_value_usd", 0.0);
        us.put("percentage_of_total_supply", 0.943);
        Map<String, Object> bhutan = new LinkedHashMap<>(us);
        bhutan.put("country", "BT");
        bhutan.put("total_holdings", 9969.858);
        LoadedRows loaded = TrackerFormat.coinGecko("2026-08-29").read(TrackerFormat.rows(List.of(us, bhutan)));
        assertEquals(
                List.of("198,012 BTC", "9,969.858 BTC"),
                loaded.observations().stream()
                        .map(one -> ((org.reserves.observation.Statement.Held) one.statement())
                                .amount()
                                .toString())
                        .toList());
        assertEquals("CoinGecko", loaded.observations().get(0).reporter().origin());
        assertEquals("tracker", loaded.observations().get(0).reporter().basis().id());
        assertTrue(
                loaded.observations().stream()
                        .noneMatch(one -> String.valueOf(one).contains("USD 0")),
                loaded.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            🇺🇦 Ukraine             | ₿ 46,351 | UA
            Government of Bhutan    | 12,345   | BT
            Turkey                  | 3,200+   | TR
            Czech Republic          | 10       | CZ
            South Korea             | 10       | KR
            🇸🇻                      | 6,089    | SV
            The United Kingdom      | ~61,000  | GB
            """)
    void bitcoinTreasuries_readsNamesAndSigns(String country, String bitcoin, String code) {
        LoadedRows loaded = TrackerFormat.bitcoinTreasuries("2026-08-29")
                .read(List.of(row(2, "Country", country, "Bitcoin", bitcoin)));
        assertTrue(said(loaded).startsWith(code + " "), said(loaded));
    }

    @ParameterizedTest
    @CsvSource({"de, Vereinigte Staaten, US", "fr, Allemagne, DE", "es, Ucrania, UA", "ja, ブータン, BT", "de, Germany, DE"
    })
    void withNamesIn_readsNamesOfOtherLanguages(String language, String country, String code) {
        LoadedRows loaded = TrackerFormat.bitcoinTreasuries("2026-08-29")
                .withNamesIn(Locale.forLanguageTag(language))
                .read(List.of(row(2, "Country", country, "Bitcoin", "10")));
        assertTrue(said(loaded).startsWith(code + " "), said(loaded));
    }

    @Test
    void blombergMonitor_takesAnAnnouncementForUnknown() {
        LoadedRows loaded = TrackerFormat.blombergMonitor()
                .read(List.of(
                        row(
                                2,
                                "country_code",
                                "FI",
                                "holdings_btc",
                                "90",
                                "status",
                                "seized_held",
                                "as_of",
                                "2026-05-15"),
                        row(
                                3,
                                "country_code",
                                "PK",
                                "holdings_btc",
                                "0",
                                "status",
                                "announced_not_yet_held",
                                "as_of",
                                "2026-05-01"),
                        row(
                                4,
                                "country_code",
                                "DE",
                                "holdings_btc",
                                "0",
                                "status",
                                "divested",
                                "as_of",
                                "2024-07-15")));
        assertEquals(List.of(), loaded.problems());
        List<Boolean> disclosed = loaded.observations().stream()
                .map(one -> ((org.reserves.observation.Statement.Held) one.statement())
                        .amount()
                        .isDisclosed())
                .toList();
        assertEquals(List.of(true, false, true), disclosed);
    }

    @Test
    void problems_quoteTheUsersOwnCell() {
        LoadedRows loaded = TrackerFormat.bitcoinTreasuries("2026-08-29")
                .read(List.of(
                        row(2, "Country", "🏴 Atlantis", "Bitcoin", "10"),
                        row(3, "Country", "Turkey", "Bitcoin", "many"),
                        row(4, "Country", "Bhutan", "Bitcoin", "12,345")));
        assertEquals(
                List.of("2 Country 🏴 Atlantis", "3 Bitcoin many"),
                loaded.problems().stream()
                        .map(problem -> problem.line() + " " + problem.column() + " " + problem.text())
                        .toList());
        assertEquals(1, loaded.observations().size());
    }

    @Test
    void always_isSaidOnce() {
        TrackerFormat format = TrackerFormat.coinGecko("2026-08-29");
        assertEquals(
                "constant of basis is already \"tracker\"; state it once",
                assertThrows(IllegalStateException.class, () -> format.always(RowField.BASIS, "opinion"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> TrackerFormat.rows(List.of(Map.of())));
    }
}
