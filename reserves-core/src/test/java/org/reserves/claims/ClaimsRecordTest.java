package org.reserves.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.observation.Observation;
import org.reserves.observation.Reporter;
import org.reserves.observation.Statement;
import org.reserves.provenance.Provenance;
import org.reserves.rows.LoadedRows;
import org.reserves.rows.RowField;
import org.reserves.rows.RowFormat;
import org.reserves.rows.TextRow;

/** The rules of the file, on rows made to break them. */
class ClaimsRecordTest {
    private static final String HEAD =
            "id,holder,statement,amount,as-of,reported,basis,origin,title,url,published,derives-from,withdraws,reason,read,recorded\n";
    private static final String GOOD =
            "sv-1,SV,,5,2025-01-01,,tracker,A,,https://example.org/a,,,,,primary,2026-01-01\n";

    @Test
    void read_takesCommentsQuotesAndLinesWithinThem() {
        ClaimsRecord record = ClaimsRecord.read("# said\n" + HEAD + "# a row\n"
                + "sv-1,SV,,5,2025-01-01,,tracker,\"A, \"\"B\"\"\nand C\",t,,,,,,secondary,2026-01-01\n"
                + GOOD.replace("sv-1", "sv-2"));
        assertEquals(
                "A, \"B\"\nand C", record.claim("sv-1").observation().reporter().origin());
        assertEquals(2, record.claims().size());
    }

    /** A line feed within quotes is a line of the file too, and the last line needs none at its end (RFC 4180). */
    @Test
    void read_countsTheLinesOfTheFile() {
        String twoLines = "sv-1,SV,,5,2025-01-01,,tracker,\"A\nB\",t,,,,,,secondary,2026-01-01\n";
        String good = GOOD.replace("sv-1", "sv-2");
        assertEquals(
                "record of claims, line 5: there are 1 cells under 16 columns; quote cells that contain a comma",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ClaimsRecord.read(HEAD + twoLines + good + "sv-3\n" + GOOD))
                        .getMessage());
        assertEquals(
                2, ClaimsRecord.read(HEAD + twoLines + good.strip()).claims().size());
        assertEquals(
                ClaimsRecord.read(HEAD + good).claims(),
                ClaimsRecord.read(HEAD + good + "# the end").claims());
        assertEquals(List.of(), ClaimsRecord.read("").claims());
    }

    /** An empty cell at the end of the last line is a cell. */
    @Test
    void read_takesAnEmptyCellAtTheEnd() {
        String head = HEAD.replace("recorded\n", "recorded,note\n");
        for (String end : List.of(",", ",\n", ",\"\"")) {
            PublishedClaim claim = ClaimsRecord.read(head + GOOD.strip() + end).claim("sv-1");
            assertNull(claim.observation().note(), end);
        }
    }

    @Test
    void read_saysWhetherTheClaimWasReadAtItsOrigin() {
        ClaimsRecord record =
                ClaimsRecord.read(HEAD + GOOD + GOOD.replace("sv-1", "sv-2").replace("primary", "secondary"));
        assertTrue(record.claim("sv-1").isReadAtOrigin());
        assertFalse(record.claim("sv-2").isReadAtOrigin());
    }

    @Test
    void read_takesAllIdsAClaimDerivesFrom() {
        ClaimsRecord record = ClaimsRecord.read(HEAD + GOOD + GOOD.replace("sv-1", "sv-2")
                + "sv-3,SV,,5,2025-01-01,,press,B,t,,,sv-1; sv-2,,,primary,2026-01-01\n");
        assertEquals(List.of("sv-1", "sv-2"), record.claim("sv-3").observation().derivesFrom());
        assertEquals(List.of(), record.claim("sv-1").observation().derivesFrom());
    }

    /** The name of how coins came is that of the programme, the company, the donor; a transfer needs one. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "purchase, Bitcoin Office, Bitcoin Office",
                "purchase, -, -",
                "mining, Druk, Druk",
                "seizure, raid, raid",
                "donation, a town, a town",
                "transfer, Mt. Gox, Mt. Gox"
            })
    void read_namesHowTheCoinsCame(String kind, @Nullable String name, @Nullable String read) {
        String text = HEAD.replace("recorded\n", "recorded,provenance,provenance-name\n")
                + GOOD.strip()
                + "," + kind + "," + (name == null ? "" : name) + "\n";
        Statement.Held held = (Statement.Held)
                ClaimsRecord.read(text).claim("sv-1").observation().statement();
        assertEquals(Provenance.Kind.fromId(kind), held.provenance().kind());
        assertEquals(read != null, held.provenance().toString().contains(String.valueOf(name)));
    }

    @Test
    void claim_needsASource() {
        Observation one = ClaimsRecord.read(HEAD + GOOD).claim("sv-1").observation();
        Observation unsourced = new Observation(
                one.id(),
                one.titleHolder(),
                one.scope(),
                one.statement(),
                one.asOf(),
                one.reported(),
                new Reporter(one.reporter().basis(), "A", null, null),
                List.of(),
                null,
                null);
        assertEquals(
                "claim \"sv-1\" has no source; give the address where it can be read, or at least the title of the publication",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new PublishedClaim(
                                        unsourced, "5", null, "A", true, LocalDate.of(2026, 1, 1), null))
                        .getMessage());
    }

    /** The row, and the sentence that refuses it; each remedy works when it is followed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sv-2,SV,,5,2025-01-01,,tracker,A,,,,,,,primary,2026-01-01 | claim \"sv-2\" has no source; give the address where it"
                        + " can be read, or at least the title of the publication",
                "sv-2,SV,,5,2026-01-02,,tracker,A,t,,,,,,primary,2026-01-01 | claim \"sv-2\" is as of 2026-01-02, reported 2026-01-02,"
                        + " but recorded on 2026-01-01; nobody can record what is still to come, so mend the day that is wrong",
                "sv-2,SV,,5,2025-01-01,2026-02,tracker,A,t,,,,,,primary,2026-01-01 | claim \"sv-2\" is as of 2025-01-01, reported"
                        + " 2026-02, but recorded on 2026-01-01; nobody can record what is still to come, so mend the day that is wrong",
                "sv-2,SV,,5,2025-01-01,,tracker,A,t,,2026-01-02,,,,primary,2026-01-01 | claim \"sv-2\" is as of 2025-01-01, reported"
                        + " 2025-01-01, published 2026-01-02, but recorded on 2026-01-01; nobody can record what is still to come, so"
                        + " mend the day that is wrong",
                "*-2,*,,5,2026-01-02,,tracker,A,t,,,,,,primary,2026-01-01 | total \"*-2\" is as of 2026-01-02, but recorded on"
                        + " 2026-01-01; nobody can record what is still to come, so mend the day that is wrong",
                "sv-2,SV,,5,2025-01-01,,tracker,A,t,,,,,,,2026-01-01 | read \"\" is neither primary nor secondary; say whether the"
                        + " claim was read where it was first published",
                "sv-2,SV,,5,2025-01-01,,tracker,A,t,,,,,,primary, | recorded \"\" is not a day of the calendar in ISO 8601; write it"
                        + " like 2025-05-28",
                "sv-2,SV,sold,5,2025-01-01,,tracker,A,t,,,,,,primary,2026-01-01 | statement \"sold\" is not known; write one of held,"
                        + " reduced, added, withdrawn, or nothing for held",
                "sv-2,SV,,5 | there are 4 cells under 16 columns; quote cells that contain a comma",
                "sv-2,SV,,\"5 | a quote is opened and not closed; close it, or double it within quotes"
            })
    void read_refusesARowByItsLine(String row, String reason) {
        String text = HEAD + GOOD + row + "\n";
        assertEquals(
                "record of claims, line 3: " + reason,
                assertThrows(IllegalArgumentException.class, () -> ClaimsRecord.read(text))
                        .getMessage());
    }

    @Test
    void read_refusesWhatNoLogTakes() {
        String twice = HEAD + GOOD + GOOD;
        assertTrue(assertThrows(RuntimeException.class, () -> ClaimsRecord.read(twice))
                .getMessage()
                .contains("id \"sv-1\" names two observations"));
    }

    /** Nothing is overwritten: the row stays, and says from when on it was taken back. */
    @Test
    void withdrawal_isARowAndLeavesTheOtherOne() {
        ClaimsRecord record = ClaimsRecord.read(
                HEAD + GOOD
                        + "sv-2,SV,withdrawn,,2025-02-01,,inference,keeper,recorded in error,,,,sv-1,recorded in error,primary,2026-03-04\n");
        assertEquals("2026-03-04", String.valueOf(record.claim("sv-1").withdrawn()));
        assertEquals(
                "5 BTC as of 2025-01-01 [A, tracker], recorded 2026-01-01, withdrawn 2026-03-04",
                record.claim("sv-1").toString());
    }

    /** The reader of the record is strict and quick; RowFormat forgives and is not. Of the shipped file they must make the same. */
    @Test
    void shippedRecord_isWhatRowFormatReads() throws IOException {
        try (InputStream in = Objects.requireNonNull(ClaimsRecord.class.getResourceAsStream("claims.csv"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            LoadedRows loaded = RowFormat.standard().read(textRows(text));
            assertEquals(List.of(), loaded.problems());
            assertEquals(PublishedClaims.log(), loaded.log());
            assertEquals(PublishedClaims.totals(), loaded.totals());
            assertEquals(loaded.log(), ClaimsRecord.shipped().log());
            assertEquals(loaded.totals(), ClaimsRecord.shipped().totals());
        }
    }

    private static List<TextRow> textRows(String text) {
        List<TextRow> rows = new ArrayList<>();
        for (ClaimRow row : ClaimsCsv.rows(text.getBytes(StandardCharsets.UTF_8))) {
            Map<String, String> cells = new TreeMap<>();
            for (RowField field : RowField.values()) {
                cells.put(field.id(), row.cell(field.id()));
            }
            rows.add(new TextRow(row.line(), cells));
        }
        return rows;
    }
}
