package org.reserves.holder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SovereignTest {
    @ParameterizedTest
    @CsvSource({
        "SV, El Salvador, SV, false",
        "BT, Bhutan, BT, false",
        "US, United States, US, false",
        "GE, Georgia, GE, false",
        "US-GA, Georgia, US, true",
        "US-TX, Texas, US, true",
        "DE-SN, Sachsen, DE, true",
        "AD-02, Canillo, AD, true",
        "CI, Côte d’Ivoire, CI, false",
        "EU, European Union, EU, false",
        "XK, Kosovo, XK, false"
    })
    void of_knowsCodeNameAndCountry(String code, String name, String country, boolean subdivision) {
        Sovereign sovereign = Sovereign.of(code);
        assertEquals(code, sovereign.code());
        assertEquals(name, sovereign.name());
        assertEquals(Sovereign.of(country), sovereign.country());
        assertEquals(subdivision, sovereign.isSubdivision());
        assertEquals(sovereign, Sovereign.of(sovereign.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UX|is not in ISO 3166-1; nearest known: \"UA\" Ukraine, \"UG\" Uganda, \"UM\" U.S. Outlying Islands,"
                        + " \"US\" United States, \"UY\" Uruguay, \"UZ\" Uzbekistan",
                "us|is not written as in ISO 3166; write \"US\" United States",
                "US_TX|is not written as in ISO 3166; write \"US-TX\" Texas",
                "USA|is of ISO 3166-1 alpha-3, alpha-2 is read; write \"US\" United States",
                "slv|is of ISO 3166-1 alpha-3, alpha-2 is read; write \"SV\" El Salvador",
                "UK|is not assigned in ISO 3166-1; write \"GB\" United Kingdom",
                "Georgia|is a name; write the code: \"GE\" Georgia or \"US-GA\" Georgia",
                "US-TZ|is not in ISO 3166-2; nearest known: \"US-AZ\" Arizona, \"US-TN\" Tennessee, \"US-TX\" Texas",
                "US-ZQ|is not in ISO 3166-2; nearest known: \"US\" United States",
                "UX-TX|is not in ISO 3166-2, and \"UX\" is not in ISO 3166-1; nearest known: \"UA\" Ukraine,"
                        + " \"UG\" Uganda, \"UM\" U.S. Outlying Islands, \"US\" United States, \"UY\" Uruguay,"
                        + " \"UZ\" Uzbekistan",
                "840|is neither of ISO 3166-1 alpha-2 nor of ISO 3166-2; write it like \"SV\" or \"US-TX\"",
                "Atlantis|is neither of ISO 3166-1 alpha-2 nor of ISO 3166-2; write it like \"SV\" or \"US-TX\"",
                "' '|is blank; write an ISO 3166 code like \"SV\" or \"US-TX\"",
                // the nearest names, one wrong letter in four at most: two of ten
                "Pakkistann|is neither of ISO 3166-1 alpha-2 nor of ISO 3166-2; nearest known: \"PK\" Pakistan",
                "Pakkistannn|is neither of ISO 3166-1 alpha-2 nor of ISO 3166-2; write it like \"SV\" or \"US-TX\"",
                // a letter too many, and one too few: in front of it or behind it
                "CA-QQC|is not in ISO 3166-2; nearest known: \"CA-QC\" Quebec",
                "CH-Z|is not in ISO 3166-2; nearest known: \"CH-SZ\" Schwyz, \"CH-ZG\" Zug, \"CH-ZH\" Zürich",
                "ÜS|is neither of ISO 3166-1 alpha-2 nor of ISO 3166-2; write it like \"SV\" or \"US-TX\"",
            })
    void of_refusesAnUnknownCodeAndSaysWhatWasMeant(String code, String problem) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Sovereign.of(code));
        assertEquals("sovereign code \"" + code + "\" " + problem, e.getMessage());
    }

    @Test
    void of_putsSwappedLettersFirst() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Sovereign.of("SU"));
        assertTrue(e.getMessage().contains("nearest known: \"US\" United States, \"SA\""), e.getMessage());
    }

    @Test
    void of_refusesNullAndShortensLongText() {
        Exception e = assertThrows(NullPointerException.class, () -> Sovereign.of(null));
        assertEquals("sovereign code must not be null", e.getMessage());
        Exception tooLong = assertThrows(IllegalArgumentException.class, () -> Sovereign.of("A".repeat(1_000_000)));
        assertTrue(tooLong.getMessage().length() < 200);
    }

    @Test
    void of_readsTheSameInTurkish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Exception e = assertThrows(IllegalArgumentException.class, () -> Sovereign.of("it"));
            assertEquals("sovereign code \"it\" is not written as in ISO 3166; write \"IT\" Italy", e.getMessage());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void equals_tellsGeorgiaFromGeorgia() {
        assertNotEquals(Sovereign.of("GE"), Sovereign.of("US-GA"));
        assertEquals(
                List.of(Sovereign.of("GE"), Sovereign.of("US"), Sovereign.of("US-GA")),
                List.copyOf(new TreeSet<>(Set.of(Sovereign.of("US-GA"), Sovereign.of("US"), Sovereign.of("GE")))));
    }

    /**
     * ISO 3166-1 assigns neither: the glossary of the standard's agency lists EU as exceptionally reserved, and XA to XZ are left to
     * users, of which CLDR and the European Commission take XK for Kosovo.
     */
    @ParameterizedTest
    @CsvSource({
        "US, ASSIGNED, false",
        "US-TX, ASSIGNED, false",
        "EU, EXCEPTIONALLY_RESERVED, true",
        "XK, USER_ASSIGNED, false"
    })
    void codeStatus_saysWhatTheStandardDoesNotAssign(String code, Sovereign.CodeStatus status, boolean supranational) {
        assertEquals(status, Sovereign.of(code).codeStatus());
        assertEquals(supranational, Sovereign.of(code).isSupranational());
        assertEquals("user assigned", Sovereign.CodeStatus.USER_ASSIGNED.words());
    }

    @ParameterizedTest
    @CsvSource({"Kosovo, XK", "xkx, XK", "the European Union, EU", "eu, EU"})
    void named_readsTheTwoThatTheStandardDoesNotAssign(String text, String code) {
        assertEquals(Sovereign.of(code), Sovereign.named(text).orElseThrow());
    }

    /** Short and long English names as ISO 3166 and the United Nations write them, and as tables turn them round. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Viet Nam                                             | VN
                    Holy See                                             | VA
                    Myanmar                                              | MM
                    Cote d'Ivoire                                        | CI
                    MÉXICO                                               | MX
                    Saint Vincent and the Grenadines                     | VC
                    Trinidad & Tobago                                    | TT
                    Timor-Leste                                          | TL
                    Guinea Bissau                                        | GW
                    Kingdom of Bhutan                                    | BT
                    Republic of El Salvador                              | SV
                    the Republic of the Marshall Islands                 | MH
                    Bolivia (Plurinational State of)                     | BO
                    Iran (Islamic Republic of)                           | IR
                    Tanzania, United Republic of                         | TZ
                    Moldova (the Republic of)                            | MD
                    Korea, Republic of                                   | KR
                    Korea (the Democratic People's Republic of)          | KP
                    Congo (the Democratic Republic of the)               | CD
                    Republic of the Congo                                | CG
                    Republic of China                                    | TW
                    Republic of Georgia                                  | GE
                    """)
    void named_readsLongNamesToo(String text, String code) {
        assertEquals(Sovereign.of(code), Sovereign.named(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Korea",
                "Congo",
                "State of Georgia",
                "Central Bank of the Republic of Turkey",
                "Bank of the Republic of Korea",
                "Republic of",
                "Georgia (US)",
                "Korea, United",
                "(",
                "Virgin Islands"
            })
    void named_readsNoNameOfTwo(String text) {
        assertEquals(Optional.empty(), Sovereign.named(text));
    }

    /** The JDK has an edition of the CLDR of its own, in 17 an earlier one. */
    @Test
    void named_readsWhatTheJdkCallsEachCountry() {
        for (Sovereign country : Iso3166.table().countries()) {
            String name = new Locale("", country.code()).getDisplayCountry(Locale.ENGLISH);
            assertEquals(country, Sovereign.named(name).orElseThrow(), name);
        }
    }

    /** The JDK has its own list of the countries of ISO 3166-1: an oracle for codes. */
    @Test
    void table_hasTheCountriesTheJdkHas() {
        Set<String> ours = new TreeSet<>();
        for (Sovereign sovereign : Iso3166.table().all()) {
            if (!sovereign.isSubdivision()) {
                ours.add(sovereign.code());
            }
            assertEquals(sovereign, Sovereign.of(sovereign.code()));
            assertEquals(sovereign.code().substring(0, 2), sovereign.country().code());
            assertTrue(!sovereign.name().isBlank() && !sovereign.name().contains("\t"), sovereign.code());
        }
        Set<String> jdk = new TreeSet<>(Set.of(Locale.getISOCountries()));
        jdk.remove("AN");
        assertTrue(ours.removeAll(Set.of("EU", "XK")), "codes the standard does not assign");
        assertEquals(jdk, ours);
        for (String code : ours) {
            assertEquals(
                    Sovereign.of(code),
                    IsoNames.table()
                            .byAlpha3(
                                    new Locale.Builder().setRegion(code).build().getISO3Country()));
        }
    }
}
