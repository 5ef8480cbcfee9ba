package org.reserves.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.AccountTransfer;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Basis;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.Place;
import org.reserves.ledger.ReserveLedger;
import org.reserves.ledger.StatusChange;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.PriceSeries;
import org.reserves.money.PriceSeriesBuilder;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Donation;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;
import org.reserves.provenance.Transfer;

/**
 * Random ledgers of a state with an agency, and a listed company: coins that come and leave in every way, move
 * between accounts and change their legal status, with costs and values that are sometimes unknown; and random prices with gaps.
 */
final class RandomLedgers {
    static final LocalDate START = LocalDate.of(2023, 12, 20);
    static final int DAYS = 400;
    private static final List<String> ACCOUNTS = List.of("main", "customs", "company");

    private final Random random;
    private final boolean allKnown;
    private final boolean revalues;
    private final Map<Place, Long> held = new LinkedHashMap<>();
    private final List<LedgerEvent> events = new ArrayList<>();
    private LocalDate day = START;

    private RandomLedgers(long seed, boolean allKnown, boolean revalues) {
        this.random = new Random(seed);
        this.allKnown = allKnown;
        this.revalues = revalues;
    }

    /** Returns a ledger; where all is known every cost and proceeds is, and no forfeiture gives a value. */
    static ReserveLedger of(long seed, int size, boolean allKnown) {
        RandomLedgers draw = new RandomLedgers(seed, allKnown, !allKnown);
        while (draw.events.size() < size) {
            draw.next();
        }
        return ReserveLedger.of(TitleHolder.state("SV"))
                .account("customs", TitleHolder.agency("SV", "Customs"))
                .account("company", TitleHolder.listedCompany("SV", "Miner"))
                .addAll(draw.events.stream())
                .build();
    }

    /** Returns prices of most days, or of all. */
    static PriceSeries prices(long seed, boolean everyDay) {
        Random random = new Random(seed);
        PriceSeriesBuilder series = PriceSeries.in("USD").at("nowhere");
        for (int i = -30; i < DAYS; i++) {
            BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(10_000_000), 2);
            if (everyDay || random.nextInt(3) > 0) {
                series.add(START.plusDays(i), price.toPlainString());
            }
        }
        return series.build();
    }

    private void next() {
        day = day.plusDays(random.nextInt(6));
        List<Place> places = List.copyOf(held.keySet());
        if (places.isEmpty() || random.nextInt(3) == 0) {
            acquire();
        } else {
            Place from = places.get(random.nextInt(places.size()));
            long all = held.get(from);
            long sats = random.nextInt(4) == 0 ? all : 1 + Math.floorMod(random.nextLong(), all);
            use(from, sats, random.nextInt(3));
        }
    }

    private void acquire() {
        Provenance provenance =
                switch (random.nextInt(6)) {
                    case 0 -> Purchase.atUnknownPrice();
                    case 1 -> Mining.byUnnamedOperator();
                    case 2 -> Seizure.inCase("x");
                    case 3 -> Donation.toUnnamedCampaign();
                    case 4 -> Transfer.from("y");
                    default -> Provenance.unknown();
                };
        long sats = 1 + Math.floorMod(random.nextLong(), 5_000_000_000L);
        String account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
        Acquisition came = Acquisition.of(Btc.ofSats(sats), day, provenance);
        if (allKnown || random.nextInt(3) > 0) {
            came = came.basis(
                    switch (provenance.kind()) {
                        case PURCHASE, TRANSFER, UNKNOWN -> Basis.paid(money());
                        case MINING -> Basis.production(money());
                        case SEIZURE -> Basis.valueAtForfeiture(money());
                        case DONATION -> Basis.valueOnReceipt(money());
                    });
        }
        events.add(account.equals("main") ? came : came.into(account));
        held.merge(new Place(account, came.status()), sats, Long::sum);
    }

    private void use(Place from, long sats, int way) {
        Btc amount = Btc.ofSats(sats);
        if (way == 0) {
            List<Departure> manners = Stream.of(Departure.values())
                    .filter(manner ->
                            manner.endStatus() == null || from.status().mayBecome(manner.endStatus()))
                    .toList();
            Departure manner = manners.get(random.nextInt(manners.size()));
            Disposal left = Disposal.of(amount, day, manner).inStatus(from.status());
            left = from.account().equals("main") ? left : left.from(from.account());
            boolean paid = manner.isForValue() && (allKnown || random.nextInt(3) > 0);
            events.add(paid ? left.proceeds(money()) : left);
            take(from, sats);
        } else if (way == 1) {
            String to = ACCOUNTS.get((ACCOUNTS.indexOf(from.account()) + 1) % ACCOUNTS.size());
            events.add(AccountTransfer.of(amount, day, from.account(), to).inStatus(from.status()));
            take(from, sats);
            held.merge(new Place(to, from.status()), sats, Long::sum);
        } else {
            reclassify(from, sats, amount);
        }
    }

    private void reclassify(Place from, long sats, Btc amount) {
        List<LegalStatus> next = Stream.of(LegalStatus.values())
                .filter(status -> status.isHeld() && from.status().mayBecome(status))
                .toList();
        LegalStatus to = next.get(random.nextInt(next.size()));
        StatusChange change = StatusChange.of(day, from.status(), to).amount(amount);
        change = from.account().equals("main") ? change : change.in(from.account());
        boolean forfeited = to == LegalStatus.FORFEITED && !from.status().isOwned();
        events.add(revalues && forfeited && random.nextBoolean() ? change.value(money()) : change);
        take(from, sats);
        held.merge(new Place(from.account(), to), sats, Long::sum);
    }

    private void take(Place from, long sats) {
        held.merge(from, -sats, (a, b) -> a + b == 0 ? null : a + b);
    }

    private Money money() {
        return Money.of("USD", BigDecimal.valueOf(1 + Math.floorMod(random.nextLong(), 900_000_000L), 2));
    }
}
