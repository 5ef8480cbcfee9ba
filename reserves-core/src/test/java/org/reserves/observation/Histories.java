package org.reserves.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;
import org.reserves.source.PartialDate;

/** Histories drawn at random, the same for the same seed. What one rests on was reported before it for certain. */
public final class Histories {
    public static final LocalDate START = LocalDate.of(2020, 1, 1);
    public static final int DAYS = 1_000;
    private static final List<String> CODES = List.of("BT", "US", "UA");
    private static final List<String> ORIGINS = List.of("Arkham", "arkham ", "DOJ", "Customs", "Tracker", "Press");

    private final Random random;
    private final List<Observation> said = new ArrayList<>();

    private Histories(long seed) {
        random = new Random(seed);
    }

    public static List<Observation> of(long seed, int size) {
        Histories histories = new Histories(seed);
        for (int i = 0; i < size; i++) {
            histories.add("o" + i);
        }
        return histories.said;
    }

    private void add(String id) {
        String code = CODES.get(random.nextInt(CODES.size()));
        TitleHolder holder = random.nextInt(5) == 0 ? TitleHolder.privatePersons(code, "p") : TitleHolder.state(code);
        PartialDate asOf = date(START.plusDays(random.nextInt(DAYS)));
        PartialDate reported = PartialDate.of(asOf.latest().plusDays(random.nextInt(4) * 9L));
        if (random.nextInt(4) == 0) {
            reported = asOf;
        }
        Observation earlier = said.isEmpty() ? null : said.get(random.nextInt(said.size()));
        boolean links = earlier != null
                && earlier.reported().latest().compareTo(reported.latest()) <= 0
                && !reported.isBefore(earlier.reported());
        ObservationBuilder builder = Observation.builder(id, holder, statement());
        if (links && random.nextInt(3) == 0) {
            builder = linked(id, earlier);
        }
        said.add(builder.asOf(asOf)
                .reported(reported)
                .by(new Reporter(
                        EvidenceBasis.values()[random.nextInt(EvidenceBasis.values().length)],
                        ORIGINS.get(random.nextInt(ORIGINS.size())),
                        random.nextBoolean() ? null : "outlet " + random.nextInt(2),
                        null))
                .build());
    }

    private ObservationBuilder linked(String id, Observation earlier) {
        boolean withdrawal = earlier.statement() instanceof Statement.Withdrawn;
        return switch (random.nextInt(withdrawal ? 1 : 3)) {
            case 0 -> Observation.builder(id, earlier.titleHolder(), Statement.withdrawn(earlier.id(), "r"));
            case 1 ->
                Observation.builder(id, earlier.titleHolder(), statement()).correcting(earlier.id());
            default ->
                Observation.builder(id, earlier.titleHolder(), statement()).derivedFrom(earlier.id());
        };
    }

    private Statement statement() {
        Btc amount = Btc.of(1 + random.nextInt(5));
        return switch (random.nextInt(9)) {
            case 0 -> Statement.reduced(amount, Departure.SALE);
            case 1 -> Statement.added(amount, Purchase.atUnknownPrice());
            case 2 -> Statement.held(Disclosure.undisclosed());
            case 3 -> Statement.held(Disclosure.range(amount, amount.plus(Btc.of(random.nextInt(3)))));
            case 4 -> Statement.held(Disclosure.atLeast(amount), LegalStatus.SEIZED, Provenance.unknown());
            case 5 -> Statement.held(Disclosure.about(amount));
            default -> Statement.held(Disclosure.exact(amount));
        };
    }

    private PartialDate date(LocalDate day) {
        String iso = day.toString();
        String text =
                switch (random.nextInt(6)) {
                    case 0 -> iso.substring(0, 7);
                    case 1 -> iso.substring(0, 4);
                    case 2 -> "~" + iso;
                    default -> iso;
                };
        return PartialDate.parse(text);
    }
}
