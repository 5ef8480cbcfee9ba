package org.reserves.statement;

import org.reserves.source.Source;

/** The texts that statements rest on, and what they say in our words. A mark says how well each is known. */
final class Rules {
    private static final Source SFFAS_3 = Source.of(
            "Federal Accounting Standards Advisory Board",
            "SFFAS 3, Accounting for Inventory and Related Property, paragraphs 57 to 78");
    private static final Source TB_2024_1 = Source.of(
                    "Federal Accounting Standards Advisory Board",
                    "Technical Bulletin 2024-1, Seized and Forfeited Digital Assets")
            .at("https://fasab.gov/sffas_3_seized_and_forfeited_digital_assets")
            .published("2024-06-21");
    private static final Source HR_5166 =
            Source.of("United States House of Representatives", "H.R. 5166, fiscal year 2026, sections 137 and 138");
    private static final Source ASC_350_60 = Source.of(
                    "Deloitte", "Digital assets roadmap, section 6.3, quoting ASC 350-60-50-1 to 50-4")
            .at(
                    "https://dart.deloitte.com/USDART/home/codification/assets/asc350-60/deloitte-s-roadmap-digital-assets/chapter-6-presentation-disclosure/6-3-disclosures-about-crypto-assets");
    private static final Source ASU = Source.of(
            "Financial Accounting Standards Board", "ASU 2023-08, Accounting for and Disclosure of Crypto Assets");
    private static final Source BPM7 = Source.of(
            "International Monetary Fund",
            "Balance of Payments Manual, seventh edition (March 2025), with the 2025 SNA");
    private static final Source GFSM =
            Source.of("International Monetary Fund", "Government Finance Statistics Manual 2014, paragraph 10.62");
    private static final Source BPM6 = Source.of(
                    "International Monetary Fund",
                    "Guidelines for the Reserves Data Template (2013), appendix 7, on BPM6 paragraph 6.64")
            .at("https://www.elibrary.imf.org/view/IMF069/20107-9781484304228/20107-9781484304228/app07.xml");
    private static final Source IFRIC = Source.of(
                    "IFRS Interpretations Committee", "Agenda decision of June 2019, Holdings of Cryptocurrencies")
            .at("https://www.ifrs.org/news-and-events/updates/ifric-updates/june-2019/#8");
    private static final Source IAS = Source.of("International Accounting Standards Board", "IAS 38 and IAS 36");

    static final LineRule SEIZED = new LineRule(
            "seized property is not an asset of the entity; it is disclosed", SFFAS_3, LineRule.Mark.PRIMARY);
    static final LineRule FORFEITED = new LineRule(
            "property is an asset from the final judgment of forfeiture on", SFFAS_3, LineRule.Mark.PRIMARY);
    static final LineRule NON_MONETARY = new LineRule(
            "digital assets other than central bank digital currencies are non-monetary property; their market value is that of an"
                    + " observable active market, which one is for the preparer to judge",
            TB_2024_1,
            LineRule.Mark.PRIMARY);
    static final LineRule NOTE_SHAPE = new LineRule(
            "the note shows what was on hand, what came, what went by method, and what is on hand",
            SFFAS_3,
            LineRule.Mark.AS_USUALLY_READ);
    static final LineRule KEPT = new LineRule(
            "property kept for use, or put into a reserve, stays an asset", SFFAS_3, LineRule.Mark.AS_USUALLY_READ);
    static final LineRule MONTHLY = new LineRule(
            "forfeitures, disposals and diversions to the Strategic Bitcoin Reserve month by month",
            HR_5166,
            LineRule.Mark.SECONDARY);

    static final LineRule FAIR_VALUE = new LineRule(
            "crypto assets are measured at fair value, changes through net income", ASU, LineRule.Mark.PRIMARY);
    static final LineRule ADDITIONS =
            new LineRule("the reconciliation shows additions and dispositions", ASC_350_60, LineRule.Mark.SECONDARY);
    static final LineRule GAINS = new LineRule(
            "the net gain of each crypto asset goes into the line of gains, a net loss into that of losses",
            ASC_350_60,
            LineRule.Mark.SECONDARY);
    static final LineRule HOLDINGS = new LineRule(
            "each significant holding is disclosed with name, units, cost basis and fair value",
            ASC_350_60,
            LineRule.Mark.SECONDARY);
    static final LineRule RESTRICTED =
            new LineRule("crypto assets that may not be sold are disclosed", ASU, LineRule.Mark.AS_USUALLY_READ);

    static final LineRule NON_FINANCIAL = new LineRule(
            "bitcoin, without a liability behind it, is a non-produced non-financial asset; flows are in the capital account",
            BPM7,
            LineRule.Mark.SECONDARY);
    static final LineRule OTHER_VOLUME = new LineRule(
            "what changes a stock and is neither transaction nor price is an other change in volume",
            BPM7,
            LineRule.Mark.SECONDARY);
    static final LineRule NOT_ESTABLISHED = new LineRule(
            "nobody has said what these coins are or where they came from, so they are in no account of flows",
            BPM7,
            LineRule.Mark.AS_USUALLY_READ);

    static final LineRule NO_RESERVE_ASSET = new LineRule(
            "a reserve asset is a claim on a non-resident or gold, and in convertible foreign currency; bitcoin is neither",
            BPM6,
            LineRule.Mark.PRIMARY);
    static final LineRule AUTHORITY = new LineRule(
            "what the monetary authority holds outside reserve assets, for the reader",
            BPM6,
            LineRule.Mark.AS_USUALLY_READ);

    static final LineRule INTANGIBLE = new LineRule(
            "cryptocurrency is an intangible asset under IAS 38, or inventory under IAS 2 where it is held for sale; neither cash nor a"
                    + " financial asset",
            IFRIC,
            LineRule.Mark.PRIMARY);
    static final LineRule COST =
            new LineRule("cost of what is held, by the method named", IAS, LineRule.Mark.AS_USUALLY_READ);
    static final LineRule IMPAIRMENT = new LineRule(
            "what cost exceeds market value at the end of a period is impaired; a later rise takes it back, up to cost",
            IAS,
            LineRule.Mark.AS_USUALLY_READ);
    static final LineRule REVALUED = new LineRule(
            "revalued to market value where an active market exists; above cost into the revaluation surplus, below it into profit or loss",
            IAS,
            LineRule.Mark.AS_USUALLY_READ);

    private Rules() {}

    /** Where a text leaves seizure open, the reading a policy chose. */
    static LineRule seizure(StatementPolicy policy) {
        String how = policy.seizureOr() == StatementPolicy.Seizure.OTHER_CHANGE_IN_VOLUME
                ? "what comes by forfeiture without compensation is an other change in volume"
                : "what comes by forfeiture is a capital transfer";
        return new LineRule(how, GFSM, policy.seizure() == null ? LineRule.Mark.AS_USUALLY_READ : LineRule.Mark.STATED);
    }

    /** Where a text leaves mined coins open, the reading a policy chose. */
    static LineRule mining(StatementPolicy policy) {
        String how = policy.minedOr() == StatementPolicy.Mined.RECEIPT_FOR_A_SERVICE
                ? "mining is output of a service, and the coin is what it is paid with"
                : "a mined coin appears: an other change in volume";
        return new LineRule(how, BPM7, policy.mined() == null ? LineRule.Mark.AS_USUALLY_READ : LineRule.Mark.STATED);
    }

    static LineRule valuedAtEvent(StatementPolicy policy) {
        return new LineRule(
                "seized property counts with its market value at seizure, forfeited property with that at forfeiture; claims of third"
                        + " parties would be deducted and are not known to a ledger",
                SFFAS_3,
                policy.carrying() == null ? LineRule.Mark.AS_USUALLY_READ : LineRule.Mark.STATED);
    }
}
