package org.reserves.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.statement.ReserveStatementTest.cell;

import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.ReserveLedger;
import org.reserves.ledger.StatusChange;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Seizure;
import org.reserves.source.Source;

/** Published events as statements, with the figures their sources print. */
class RealStatementsTest {
    private static final Source FOIA = Source.of("US Marshals Service (FOIA)", "forfeited bitcoin");
    private static final Source ARKHAM = Source.of("Arkham", "on-chain attribution");

    /**
     * July 2025: the Marshals said they held 28,988.35643016 BTC that had been forfeited, trackers showed 198,012 in custody, and the
     * difference was reported as a sale. As a statement it is two lines of one custody, and nothing left.
     */
    @Test
    void july2025_isTwoLinesOfOneCustody() {
        Btc forfeited = Btc.parse("28988.35643016");
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("US"))
                .account("US Marshals Service", TitleHolder.agency("US", "US Marshals Service"))
                .add(Acquisition.of(forfeited, "2025-07-15", Seizure.inUnnamedCase())
                        .status(LegalStatus.FORFEITED)
                        .into("US Marshals Service")
                        .source(FOIA))
                .add(Acquisition.of(
                                Btc.of(198_012).minus(forfeited),
                                "2025-07-17",
                                Provenance.unknown().because("attributed by a tracker"))
                        .into("elsewhere, by attribution")
                        .source(ARKHAM))
                .build();
        StatementDraft draft = ReserveStatement.of(ledger).over("2025-07-18", "2025-07-31");
        ReserveStatement federal = draft.under(Framework.FASAB).build();
        assertEquals("28,988.35643016 BTC", cell(federal.table("forfeited"), "closing"));
        assertEquals(forfeited, federal.recognised());
        assertEquals(Btc.of(198_012), federal.custody());
        assertEquals("28,988.35643016 BTC", cell(federal.table("custody"), "forfeited"));
        assertEquals("169,023.64356984 BTC", cell(federal.table("custody"), "unknown"));
        assertEquals("169,023.64356984 BTC", cell(federal.table("not-established"), "closing"));
        assertTrue(
                federal.missing().contains("the legal status of 169,023.64356984 BTC in hand"),
                federal.missing()::toString);
        assertTrue(federal.entries().isEmpty(), "nothing was sold");
        StatementTable whole = draft.build().table("whole");
        assertEquals("198,012 BTC", cell(whole, "opening"));
        assertEquals("198,012 BTC", cell(whole, "closing"));
        assertEquals(2, whole.lines().size());
    }

    /**
     * Finnish Customs held 1,981 BTC in January 2021 and sold 1,889.1 that had been forfeited for EUR 46.5 million by 2022-07-21; about
     * 90 more await judgment. 1.9 are in no published figure.
     */
    @Test
    void finland2022_soldWhatWasForfeited() {
        Source customs = Source.of("Finnish Customs", "sale of forfeited cryptocurrencies");
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.agency("FI", "Finnish Customs"))
                .add(Acquisition.of(Btc.of(1_981), "2021-01-05", Seizure.inUnnamedCase()))
                .add(StatusChange.of("2022-07-21", LegalStatus.SEIZED, LegalStatus.FORFEITED)
                        .amount(Btc.parse("1889.1"))
                        .source(customs))
                .add(Disposal.of(Btc.parse("1889.1"), "2022-07-21", Departure.SALE)
                        .inStatus(LegalStatus.FORFEITED)
                        .proceeds(Money.of("EUR", "46500000"))
                        .source(customs))
                .add(StatusChange.of("2022-07-21", LegalStatus.SEIZED, LegalStatus.UNKNOWN)
                        .amount(Btc.parse("1.9")))
                .build();
        ReserveStatement year = ReserveStatement.of(ledger)
                .over("2022-01-01", "2022-12-31")
                .under(Framework.FASAB)
                .build();
        StatementTable seized = year.table("seized");
        assertEquals("1,981 BTC, cost not known for 1,981 BTC", cell(seized, "opening"));
        assertEquals(Btc.parse("-1889.1"), seized.line("forfeited").whole().amount());
        assertEquals(Btc.of(90), seized.line("closing").whole().amount());
        StatementTable forfeited = year.table("forfeited");
        assertEquals(Btc.parse("1889.1"), forfeited.line("forfeited").whole().amount());
        assertEquals(Btc.parse("-1889.1"), forfeited.line("sold-sale").whole().amount());
        assertEquals(Btc.ZERO, year.recognised());
        assertEquals(Btc.of(90), year.disclosed());
        assertEquals("1.9 BTC, cost not known for 1.9 BTC", cell(year.table("custody"), "unknown"));
        assertEquals(Money.of("EUR", "46500000"), year.entries().get(1).stated());
        assertTrue(year.missing().contains("the legal status of 1.9 BTC in hand"), year.missing()::toString);
    }

    /**
     * Dresden prosecutor, 2024-07-16: 49,858 BTC sold for EUR 2,639,683,413.92 as an emergency sale, the proceeds held for the court. They
     * were seized and never forfeited, so no account recognises them, before or after.
     */
    @Test
    void germany2024_soldWhatItNeverOwned() {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.subNational("DE-SN"))
                .add(Acquisition.of(Btc.of(49_858), "2024-01-16", Seizure.inCase("movie2k")))
                .add(Disposal.of(Btc.of(49_858), "2024-07-12", Departure.JUDICIAL_SALE)
                        .proceeds(Money.of("EUR", "2639683413.92")))
                .build();
        StatementDraft year = ReserveStatement.of(ledger).over("2024-01-01", "2024-12-31");
        StatementTable whole = year.build().table("whole");
        assertEquals(Btc.of(49_858), whole.line("acquired-seizure").whole().amount());
        assertEquals(
                Btc.of(-49_858), whole.line("departed-judicial-sale").whole().amount());
        assertEquals(
                "left by judicial sale", whole.line("departed-judicial-sale").label());
        assertEquals("0 BTC, cost EUR 0", cell(whole, "closing"));
        for (Framework framework : Framework.values()) {
            ReserveStatement statement = year.under(framework).build();
            if (framework != Framework.GENERAL) {
                assertEquals(Btc.ZERO, statement.recognised(), framework.id());
                assertEquals(Btc.ZERO, statement.disclosed(), framework.id());
            }
            assertEquals(
                    Money.of("EUR", "2639683413.92"), statement.entries().get(1).stated());
            assertNull(statement.entries().get(1).value());
        }
        ReserveStatement federal = year.under(Framework.FASAB).build();
        assertEquals(
                Btc.of(-49_858),
                federal.table("seized").line("converted").whole().amount());
        assertFalse(federal.table("forfeited").hasLine("forfeited"));
    }
}
