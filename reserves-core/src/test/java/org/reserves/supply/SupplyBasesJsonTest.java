package org.reserves.supply;

import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.reserves.chain.BlockHeight;
import org.reserves.money.Btc;
import org.reserves.source.Source;

class SupplyBasesJsonTest {
    private static final Source SOURCE = Source.of("A", "B");
    private static final String SOURCE_JSON = "{\"publisher\":\"A\",\"title\":\"B\"}";
    private static final String HASH = "0000000000000000000147034958af1652b2b91bba607beacc5e72a56f0fb5ee";
    private static final MeasuredSupply MEASURED = Supply.measured(Btc.of(50), BlockHeight.of(1), SOURCE);
    private static final String MEASURED_JSON =
            "{\"kind\":\"measured\",\"amount\":\"50.00000000\",\"height\":1,\"source\":" + SOURCE_JSON + "}";

    @Test
    void measured_leavesOutAnUnknownHash() {
        assertJson(MEASURED_JSON, MEASURED, Supply.class);
        assertJson(
                "{\"kind\":\"measured\",\"amount\":\"50.00000000\",\"height\":1,\"blockHash\":\"" + HASH
                        + "\",\"source\":" + SOURCE_JSON + "}",
                MEASURED.atBlock(HASH),
                Supply.class);
        assertRefused(MEASURED_JSON.replace("50.0", "150.0"), Supply.class, "check the height");
        assertRefused(MEASURED_JSON.replace("\"height\":1,", ""), Supply.class, "height must not be null");
    }

    @Test
    void scheduledOn_keepsItsEstimate() {
        HeightEstimate estimate =
                new HeightEstimate(BlockHeight.of(1), BlockHeight.of(2), BlockHeight.of(4), EstimateBasis.INTERPOLATED);
        String json = "{\"lowest\":1,\"best\":2,\"highest\":4,\"basis\":\"interpolated\"}";
        assertJson(json, estimate, HeightEstimate.class);
        assertJson(
                "{\"kind\":\"scheduled-on\",\"date\":\"2009-01-09\",\"height\":" + json + "}",
                new ScheduledOn(java.time.LocalDate.parse("2009-01-09"), estimate),
                Supply.class);
        assertRoundTrip(Supply.scheduledOn("2025-05-28"), Supply.class);
        assertRefused(json.replace("\"best\":2", "\"best\":5"), HeightEstimate.class, "out of order");
        assertRefused(json.replace("interpolated", "exact"), HeightEstimate.class, "but is called exact");
        assertRefused(json.replace("interpolated", "guessed"), HeightEstimate.class, "estimate basis \"guessed\"");
    }

    @Test
    void lessLost_holdsBothSupplyAndEstimate() {
        String lost = "{\"amount\":\"3000000.00000000\",\"source\":" + SOURCE_JSON + "}";
        String json = "{\"kind\":\"less-lost\",\"supply\":{\"kind\":\"cap\"},\"lost\":" + lost + "}";
        assertJson(lost, LostCoins.of(Btc.of(3_000_000), SOURCE), LostCoins.class);
        assertJson(json, Supply.cap().less(LostCoins.of(Btc.of(3_000_000), SOURCE)), Supply.class);
        assertRefused(json.replace("3000000.", "30000000."), Supply.class, "leave nothing");
        assertRefused("{\"amount\":\"1\"}", LostCoins.class, "name whose");
    }

    @Test
    void timesAreMomentsInIso8601() {
        assertJson(
                "{\"height\":895104,\"time\":\"2025-05-04T05:00:13Z\",\"source\":" + SOURCE_JSON + "}",
                TimeAnchor.of(895_104, "2025-05-04T05:00:13Z", SOURCE),
                TimeAnchor.class);
        Instant time = Instant.parse("2025-05-04T05:00:13Z");
        String json = "{\"earliest\":\"2025-05-04T05:00:13Z\",\"best\":\"2025-05-04T05:00:14Z\","
                + "\"latest\":\"2025-05-04T05:00:15Z\",\"basis\":\"extrapolated\"}";
        assertJson(
                json,
                new TimeEstimate(time, time.plusSeconds(1), time.plusSeconds(2), EstimateBasis.EXTRAPOLATED),
                TimeEstimate.class);
        assertRefused(json.replace("extrapolated", "exact"), TimeEstimate.class, "but is called exact");
        assertRefused(json.replace("13Z", "16Z"), TimeEstimate.class, "out of order");
        assertRefused(json.replace("13Z", "13"), TimeEstimate.class, "earliest \"2025-05-04T05:00:13\"");
        assertRefused("{\"height\":1,\"time\":5}", TimeAnchor.class, "");
    }

    @Test
    void gapAndDeviations_roundTrip() {
        String deviation =
                "{\"kind\":\"genesis\",\"height\":0,\"cumulative\":false,\"amount\":\"50.00000000\",\"source\":"
                        + "{\"publisher\":\"Bitcoin Core\",\"title\":\"src/index/coinstatsindex.cpp, genesis block counted as "
                        + "unspendable\"}}";
        assertJson(
                "{\"measured\":" + MEASURED_JSON + ",\"deviations\":[" + deviation + "]}",
                IssuanceGap.of(MEASURED),
                IssuanceGap.class);
        for (IssuanceDeviation known : IssuanceDeviation.known()) {
            assertRoundTrip(known, IssuanceDeviation.class);
        }
        assertRefused(
                deviation.replace("genesis\",\"h", "theft\",\"h"), IssuanceDeviation.class, "\"theft\" is unknown");
    }

    @Test
    void era_isCheckedAgainstTheRule() {
        assertJson(
                "{\"number\":4,\"first\":840000,\"last\":1049999,\"subsidy\":\"3.12500000\"}",
                IssuanceSchedule.eras().get(4),
                IssuanceEra.class);
        assertRefused(
                "{\"number\":4,\"first\":840000,\"last\":1049999,\"subsidy\":\"6.25\"}",
                IssuanceEra.class,
                "contradicts the halving rule");
    }
}
