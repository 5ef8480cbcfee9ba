package org.reserves.observation;

import java.util.List;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.provenance.Departure;

/** Observations in few words. */
public final class Said {
    public static final Policy NEWEST = Policy.recordsFirst().newestWithinClass();

    private Said() {}

    public static ObservationBuilder held(
            String id, String code, String btc, String asOf, EvidenceBasis basis, String origin) {
        return Observation.builder(id, TitleHolder.state(code), Statement.held(Disclosure.exact(Btc.parse(btc))))
                .asOf(asOf)
                .by(Reporter.of(basis, origin));
    }

    public static ObservationBuilder sold(
            String id, String code, String btc, String asOf, String origin, String outlet) {
        return Observation.builder(id, TitleHolder.state(code), Statement.reduced(Btc.parse(btc), Departure.SALE))
                .asOf(asOf)
                .by(Reporter.of(EvidenceBasis.PRESS, origin).through(outlet));
    }

    public static ObservationBuilder withdrawn(String id, String code, String target, String asOf) {
        return Observation.builder(id, TitleHolder.state(code), Statement.withdrawn(target, "an error"))
                .asOf(asOf)
                .by(Reporter.of(EvidenceBasis.PRESS, "corrections desk"));
    }

    public static ObservationBuilder withdrawn(String id, String code, String target, String btc, String asOf) {
        return Observation.builder(id, TitleHolder.state(code), Statement.withdrawn(target, Btc.parse(btc), "an error"))
                .asOf(asOf)
                .by(Reporter.of(EvidenceBasis.PRESS, "corrections desk"));
    }

    public static ObservationLog log(ObservationBuilder... said) {
        return ObservationLog.of(
                List.of(said).stream().map(ObservationBuilder::build).toList());
    }

    public static List<String> ids(List<KnownFigure> figures) {
        return figures.stream().map(figure -> figure.observation().id()).toList();
    }

    public static RejectedFigure.Reason why(Resolution resolution, String id) {
        return resolution.rejected().stream()
                .filter(rejected -> rejected.figure().observation().id().equals(id))
                .findFirst()
                .orElseThrow()
                .reason();
    }
}
