package org.reserves.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.audit.Quantity;
import org.reserves.audit.Verdict;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainEvent;
import org.reserves.control.ControlStatus;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.internal.Ids;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Ratio;
import org.reserves.observation.Resolution;
import org.reserves.pledge.PledgeVerdict;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;
import org.reserves.verification.Verification;

class LanguageTest {
    /** Closed lists that reports print a word for; a new constant needs a line in every language. */
    private static final Map<String, Class<? extends Enum<?>>> LISTS = Map.ofEntries(
            Map.entry("control.status", ControlStatus.class),
            Map.entry("verdict", Verdict.class),
            Map.entry("quantity", Quantity.class),
            Map.entry("grade", Assurance.class),
            Map.entry("event", ChainEvent.Kind.class),
            Map.entry("state", Resolution.State.class),
            Map.entry("pledge", PledgeVerdict.Outcome.class),
            Map.entry("status", LegalStatus.class),
            Map.entry("provenance", Provenance.Kind.class),
            Map.entry("found", Verification.Verdict.class),
            Map.entry("holder", TitleHolder.Kind.class));

    private static Language language(String code) {
        return Language.of(Locale.forLanguageTag(code));
    }

    @Test
    void languages_haveTheSameKeys() {
        for (String code : Language.KNOWN) {
            assertEquals(
                    new TreeSet<>(language("en").keys()),
                    new TreeSet<>(language(code).keys()),
                    code);
        }
    }

    @Test
    void languages_haveAWordForEveryConstant() {
        for (String code : Language.KNOWN) {
            LISTS.forEach((list, type) -> Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> assertFalse(language(code)
                            .term(list, Ids.of((Enum<?>) constant))
                            .isBlank())));
        }
    }

    /** The placeholders of a sentence are the same in every language, or a fact would be lost in one. */
    @Test
    void languages_haveTheSamePlaceholders() {
        for (String key : language("en").keys()) {
            if (!key.equals("date.first")) {
                List<Long> counts = Language.KNOWN.stream()
                        .map(code -> Stream.of("{0}", "{1}", "{2}")
                                .filter(place -> language(code).word(key).contains(place))
                                .count())
                        .distinct()
                        .toList();
                assertEquals(1, counts.size(), key);
            }
        }
    }

    /** As the Unicode CLDR 44 writes them: Spanish groups from five digits on, French with a narrow no-break space. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1234      | 1,234
            en | 1234567.5 | 1,234,567.5
            en | 999       | 999
            de | 1234567.5 | 1.234.567,5
            es | 1234      | 1234
            es | 12345     | 12.345
            fr | 1234567.5 | 1\u202f234\u202f567,5
            en | -1234     | \u22121,234
            """)
    void number_isGroupedAsTheLanguageDoes(String code, String plain, String shown) {
        assertEquals(shown, language(code).number(new BigDecimal(plain)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 28 May 2025
            de | 28. Mai 2025
            es | 28 de mayo de 2025
            fr | 28 mai 2025
            """)
    void day_isWrittenOut(String code, String shown) {
        assertEquals(shown, language(code).day(LocalDate.of(2025, 5, 28)));
    }

    @Test
    void day_ofTheFirst_isAnOrdinalInFrench() {
        assertEquals("1er mai 2025", language("fr").day(LocalDate.of(2025, 5, 1)));
    }

    @Test
    void percent_neverRoundsSomethingToNothing() {
        Ratio tiny = Ratio.of(BigDecimal.ONE, new BigDecimal("21000000"));
        assertEquals("below 0.001%", language("en").percent(tiny, Document.Rounding.DEFAULT));
        assertEquals("unter 0,001\u00a0%", language("de").percent(tiny, Document.Rounding.DEFAULT));
        assertEquals("0.000%", language("en").percent(Ratio.ZERO, Document.Rounding.DEFAULT));
    }

    @Test
    void money_isRoundedAsChosen() {
        Money money = Money.of("USD", "1234567.5");
        assertEquals("USD\u00a01,234,568", language("en").money(money, Document.Rounding.DEFAULT));
        assertEquals(
                "1.234.567,50\u00a0USD", language("de").money(money, new Document.Rounding(3, 2, RoundingMode.DOWN)));
    }

    @Test
    void amount_saysWhatWasStated() {
        Language english = language("en");
        assertEquals("undisclosed", english.amount(Disclosure.undisclosed()));
        assertEquals("at least 10,000\u00a0BTC", english.amount(Disclosure.atLeast(Btc.of(10_000))));
        assertEquals("190,000 to 194,000\u00a0BTC", english.amount(Disclosure.range(Btc.of(190_000), Btc.of(194_000))));
        assertEquals("nicht offengelegt", language("de").amount(Disclosure.undisclosed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "ja", "tr"})
    void of_refusesALanguageThereAreNoWordsFor(String tag) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> language(tag));
        assertEquals(
                "locale \"" + tag + "\" is of a language reports are not written in; choose one of en, de, es, fr",
                e.getMessage());
    }
}
