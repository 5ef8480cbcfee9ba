package org.reserves.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.JsonRoundTrip;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.observation.Contradiction;
import org.reserves.observation.Knowledge;
import org.reserves.observation.Policy;
import org.reserves.observation.RejectedFigure;
import org.reserves.observation.Resolution;
import org.reserves.report.Report;

/** The shipped record: that it keeps its rules, and what follows from it. Figures are those of the pages each row names. */
class PublishedClaimsTest {
    private static final Policy POLICY = PublishedClaims.policy();
    private static final Holder US = Holder.of("US");
    private static final Holder BHUTAN = Holder.of("BT");

    @Test
    void record_hasWhatWasCollected() {
        assertEquals(78, PublishedClaims.claims().size());
        assertEquals(78, PublishedClaims.log().observations().size());
        assertEquals(6, PublishedClaims.totals().size());
        assertSame(PublishedClaims.log(), PublishedClaims.log());
        Set<String> ids =
                PublishedClaims.claims().stream().map(PublishedClaim::id).collect(Collectors.toSet());
        assertEquals(78, ids.size());
        assertTrue(ids.stream().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)+")), ids.toString());
    }

    /** What makes a row a claim and not a rumour of one. */
    @Test
    void everyClaim_hasASourceAndNoDayAfterItsRecording() {
        for (PublishedClaim claim : PublishedClaims.claims()) {
            assertNotNull(claim.observation().reporter().source(), claim.id());
            assertFalse(claim.observation().asOf().earliest().isAfter(claim.recorded()), claim.id());
            assertFalse(claim.observation().reported().latest().isAfter(LocalDate.parse("2026-12-31")), claim.id());
        }
    }

    @Test
    void claim_keepsHowItWasPrintedReadAndRecorded() {
        PublishedClaim bhutan = PublishedClaims.claim("bt-2026-03-arkham");
        assertEquals("~5400", bhutan.printed());
        assertEquals(
                Disclosure.about(Btc.of(5_400)),
                PublishedClaims.log().knownOn("2026-04-01").figure(bhutan.id()).amount());
        assertEquals("mined", bhutan.words());
        assertEquals("Arkham", bhutan.lineage());
        assertFalse(bhutan.isReadAtOrigin());
        assertEquals(LocalDate.parse("2026-11-26"), bhutan.recorded());
        assertEquals(
                "https://medienservice.sachsen.de/medien/news/1077662",
                PublishedClaims.claim("de-2024-07-16-dresden-prosecutor").address());
        assertTrue(PublishedClaims.claim("de-2024-07-16-dresden-prosecutor").isReadAtOrigin());
        assertEquals(
                "claim \"us-2026\" is not in the record; PublishedClaims.claims() lists those that are",
                assertThrows(IllegalArgumentException.class, () -> PublishedClaims.claim("us-2026"))
                        .getMessage());
    }

    @Test
    void json_roundTrips() {
        for (PublishedClaim claim : PublishedClaims.claims()) {
            JsonRoundTrip.assertReads(JsonRoundTrip.written(claim), claim, PublishedClaim.class);
        }
        JsonRoundTrip.assertRefused(
                JsonRoundTrip.written(PublishedClaims.claim("us-2026-02-arkham"))
                        .replace("2026-11-26", "2025-11-26"),
                PublishedClaim.class,
                "claim \"us-2026-02-arkham\" is as of 2026-02, reported 2026-09-16, published 2026-09-16, but recorded on"
                        + " 2025-11-26; nobody can record what is still to come, so mend the day that is wrong");
    }

    /** A page of August 2025 calls 420,000 BTC of the Emirates "rumored": kept as a negative example, counted on no day by no policy. */
    @ParameterizedTest
    @CsvSource({"2025-08-21", "2025-12-31", "2026-11-01"})
    void rumour_isNeverCounted(String day) {
        PublishedClaim rumour = PublishedClaims.claim("ae-2025-08-21-rumour");
        assertEquals(LocalDate.parse("2026-11-26"), rumour.withdrawn());
        Resolution answer = PublishedClaims.log().knownOn(day).resolve(Holder.of("AE"), day, Policy.recordsFirst());
        assertEquals(Resolution.State.UNKNOWN, answer.state());
        assertEquals(RejectedFigure.Reason.WITHDRAWN, answer.rejected().get(0).reason());
    }

    /**
     * One page says 198,109 "in 2025" and another 326,588; which part of the year, neither says. The 325,292 of 2025-10-15 is dated to the
     * day and stays believed until a figure of a later day comes.
     */
    @Test
    void usFigure_doesNotFallBackOnTheWordOfAPageThatSaysOnlyTheYear() {
        for (LocalDate day = LocalDate.parse("2025-10-15");
                day.isBefore(LocalDate.parse("2026-04-30"));
                day = day.plusDays(1)) {
            Resolution answer = PublishedClaims.log().knownOn(day).resolve(US, day, POLICY);
            assertEquals(Disclosure.exact(Btc.of(325_292)), answer.amount(), day.toString());
        }
        Resolution january = PublishedClaims.log().knownOn("2026-01-15").resolve(US, "2026-01-15", POLICY);
        assertEquals(
                List.of("326,588 BTC VAGUE_DAY", "198,109 BTC VAGUE_DAY"),
                january.rejected().stream()
                        .filter(one ->
                                one.figure().observation().asOf().toString().equals("2025"))
                        .map(one -> one.figure().amount() + " " + one.reason())
                        .toList());
        assertEquals(
                Disclosure.exact(Btc.of(325_000)),
                PublishedClaims.log()
                        .knownOn("2026-11-01")
                        .resolve(US, "2026-11-01", POLICY)
                        .amount());
    }

    /** 13,029 on one day and 13,092 on the next, by one origin: two digits exchanged, so the newer is perhaps no news. */
    @Test
    void bhutansExchangedDigits_areFlagged() {
        Knowledge known = PublishedClaims.log().knownOn("2024-09-17");
        List<Contradiction> swaps = known.contradictions(BHUTAN).stream()
                .filter(Contradiction::isDigitSwap)
                .toList();
        assertEquals(1, swaps.size());
        assertEquals(
                "13,029 BTC, owned as of 2024-09-16 [Arkham, on-chain attribution] against 13,092 BTC, owned as of 2024-09-17"
                        + " [Arkham via bitlyfool, on-chain attribution], of different days, the same digits in another order",
                swaps.get(0).toString());
        Resolution answer = known.resolve(BHUTAN, "2024-09-17", POLICY);
        assertEquals(
                "13,092 BTC by Arkham via bitlyfool, on-chain attribution, as of 2024-09-17; perhaps a slip, as the same origin"
                        + " states 13,029 BTC of 2024-09-16, with two digits exchanged",
                answer.answer());
        assertTrue(answer.rejected().stream()
                .anyMatch(one -> one.reason() == RejectedFigure.Reason.TRANSPOSED_DIGITS
                        && one.figure().amount().equals(Disclosure.exact(Btc.of(13_029)))));
    }

    @Test
    void holdersThatCouldNotBeNamed_areInTheRecordAndInNoTotal() {
        Knowledge known = PublishedClaims.log().knownOn("2026-11-01");
        assertEquals(
                TitleHolder.Kind.CENTRAL_BANK,
                PublishedClaims.claim("cz-2025-11-13-czech-national-bank")
                        .observation()
                        .titleHolder()
                        .kind());
        assertEquals(
                List.of(TitleHolder.fundUnits("LU", "Intergenerational Sovereign Fund (FSIL)")),
                known.table("2026-11-01", POLICY).table().total().fundUnits());
    }

    /** Read off the rows: the newest of each holder by the policy, and what the other rows leave possible. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US | 325,000 BTC | floor 0 BTC, attributed 198,109 to 328,372 BTC, claimed nothing, ceiling 328,372 BTC",
                "CN | 194,775 BTC | floor 0 BTC, attributed 190,000 to 194,000 BTC, claimed 194,775 BTC, ceiling 194,775 BTC",
                "GB | 61,245 BTC | floor 0 BTC, attributed 61,000 to 61,245 BTC, claimed nothing, ceiling 61,245 BTC",
                "SV | 7,474.37 BTC | floor 0 BTC, attributed at least 2,381 BTC, claimed nothing, ceiling unknown",
                "BT | 3,200 BTC | floor 0 BTC, attributed 3,200 to 11,924 BTC, claimed nothing, ceiling 11,924 BTC",
                "VE | 240 BTC | floor 0 BTC, attributed 240 BTC, claimed nothing, ceiling 240 BTC",
                "FI | 90 BTC | floor 0 BTC, attributed 90 BTC, claimed 90 BTC, ceiling 90 BTC",
                "PK | undisclosed | floor 0 BTC, attributed nothing, claimed undisclosed, ceiling unknown"
            })
    void worldsTable_ofNovember2026(String code, String amount, String range) {
        Knowledge known = PublishedClaims.log().knownOn("2026-11-01");
        assertEquals(
                amount,
                known.table("2026-11-01", POLICY).table().holding(code).amount().toString());
        assertEquals(range, known.range(Holder.of(code), "2026-11-01", POLICY).toString());
    }

    @Test
    void report_hasAllColumnsSideBySideAndSaysThatTheseAreClaims() {
        Report report = Report.of(PublishedClaims.log().knownOn("2026-02-01"), POLICY);
        assertEquals(
                "Holder,Bitcoin,Certain,Attributed,Claimed,At most,\"Age, days\",Sources,Contradictions\r\n"
                        + "\"United States (state, US)\",325292,127271,198012..326588,,326588,109,1,9\r\n",
                report.csv().get("claims").lines().limit(2).collect(Collectors.joining("\r\n", "", "\r\n")));
        String text = report.text();
        assertTrue(text.contains("These are claims, each with the source that made it."), text);
        assertTrue(text.contains("Total: states and their bodies"), text);
        assertTrue(text.contains("the same digits in another order"), text);
    }
}
