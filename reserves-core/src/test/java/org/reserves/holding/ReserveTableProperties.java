package org.reserves.holding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.money.Ratio;
import org.reserves.provenance.LegalStatus;
import org.reserves.supply.Supply;

/** Sums of parts equal the whole, whatever the rows and their order. */
class ReserveTableProperties {
    private static final List<String> CODES = List.of(Locale.getISOCountries()).subList(0, 20);

    @Property(seed = "20250528", tries = 300)
    void sharesAndValues_addUpToThoseOfTheTotal(@ForAll("amounts") List<Long> sats) {
        ReserveTable table = table(sats);
        Ratio shares = table.ranking().stream()
                .map(row -> table.share(row).low().ratio())
                .reduce(Ratio.ZERO, Ratio::plus);
        assertEquals(table.totalShare().low().ratio(), shares);
        Money values =
                table.ranking().stream().map(row -> table.value(row).money()).reduce(Money.zero("USD"), Money::plus);
        assertEquals(table.totalValue().money(), values);
        BigDecimal oracle = sats.stream().map(s -> BigDecimal.valueOf(s, 8)).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, oracle.compareTo(table.total().figure().toBigDecimal()));
    }

    @Property(seed = "20250528", tries = 300)
    void breakdowns_addUpToTheTotal(@ForAll("amounts") List<Long> sats) {
        ReserveTable table = table(sats);
        assertEquals(table.total().figure(), sum(table.byLegalStatus().values()));
        assertEquals(table.total().figure(), sum(table.byProvenance().values()));
        assertEquals(table.total().figure(), sum(table.byTitleHolder().values()));
    }

    @Property(seed = "20250528", tries = 300)
    void order_doesNotMatter(@ForAll("amounts") List<Long> sats, @ForAll long seed) {
        ReserveTable table = table(sats);
        List<Holding> shuffled = new ArrayList<>(table.ranking());
        Collections.shuffle(shuffled, new Random(seed));
        ReserveTable again = ReserveTable.asOf(table.asOf())
                .pricedAt(table.price())
                .outOf(table.supply())
                .addAll(shuffled)
                .build();
        assertEquals(table, again);
        List<Btc> ranked =
                table.ranking().stream().map(row -> row.amount().bounds().low()).toList();
        assertEquals(ranked.stream().sorted(Collections.reverseOrder()).toList(), ranked);
    }

    @Property(seed = "20250528", tries = 300)
    void concentration_liesBetweenEqualAndSingle(@ForAll("amounts") List<Long> sats) {
        Concentration c = table(sats).concentration();
        Ratio equal = Ratio.of(BigDecimal.ONE, BigDecimal.valueOf(sats.size()));
        assertTrue(c.hhiLow().compareTo(equal) >= 0 && c.hhiLow().compareTo(Ratio.ONE) <= 0);
        assertEquals(Ratio.ONE, c.topShareLow(sats.size()));
        assertTrue(c.topShareLow(1).compareTo(c.hhiLow()) >= 0);
    }

    /** The reference adds one share after the other, shortening each sum. */
    @Property(seed = "20250528", tries = 200)
    void concentration_isTheSumAddedSlowly(@ForAll("amounts") List<Long> lows, @ForAll("amounts") List<Long> widths) {
        List<Bounds> bounds = new ArrayList<>();
        for (int i = 0; i < lows.size(); i++) {
            long width = i < widths.size() && i % 3 != 0 ? widths.get(i) : 0;
            bounds.add(new Bounds(Btc.ofSats(lows.get(i)), Btc.ofSats(lows.get(i) + width), false));
        }
        Concentration c = new Concentration(
                bounds,
                new Total(
                        bounds.stream().reduce(Bounds.NONE, Bounds::plus),
                        bounds.size(),
                        List.of(),
                        List.of(),
                        List.of()));
        BigInteger least = bounds.stream().map(b -> sats(b.low())).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger most = bounds.stream().map(b -> sats(b.high())).reduce(BigInteger.ZERO, BigInteger::add);
        List<Ratio> small = bounds.stream()
                .map(b -> Ratio.of(sats(b.low()), most.subtract(sats(b.high())).add(sats(b.low()))))
                .toList();
        List<Ratio> large = bounds.stream()
                .map(b -> Ratio.of(sats(b.high()), least.subtract(sats(b.low())).add(sats(b.high()))))
                .toList();
        assertEquals(squares(small), c.hhiLow());
        Ratio high = squares(large);
        assertEquals(high.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : high, c.hhiHigh());
        assertEquals(
                small.stream().sorted(Collections.reverseOrder()).limit(2).reduce(Ratio.ZERO, Ratio::plus),
                c.topShareLow(2));
    }

    private static Ratio squares(List<Ratio> shares) {
        return shares.stream().map(share -> share.multipliedBy(share)).reduce(Ratio.ZERO, Ratio::plus);
    }

    private static BigInteger sats(Btc amount) {
        return BigInteger.valueOf(amount.toSats());
    }

    @Provide
    Arbitrary<List<Long>> amounts() {
        return Arbitraries.longs()
                .between(1, 99_000_000_000_000L)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static ReserveTable table(List<Long> sats) {
        ReserveTableBuilder table = ReserveTable.asOf("2025-05-28")
                .pricedAt(Price.of("USD", "105972.31"))
                .outOf(Supply.maximum());
        for (int i = 0; i < sats.size(); i++) {
            LegalStatus status = i % 3 == 0 ? LegalStatus.SEIZED : LegalStatus.OWNED;
            table.add(Holding.of(TitleHolder.state(CODES.get(i)), Disclosure.exact(Btc.ofSats(sats.get(i))))
                    .status(status));
        }
        return table.build();
    }

    private static Btc sum(Collection<Total> totals) {
        return totals.stream().map(Total::figure).collect(Btc.toSum());
    }
}
