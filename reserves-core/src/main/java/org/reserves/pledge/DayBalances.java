package org.reserves.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Bounds;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;

/**
 * The balances of one day. Those of different holders are of different coins and add up, as the pledge binds them together;
 * those of one holder are rivals, of which one is chosen.
 */
final class DayBalances {
    /** The order by the most a balance can be; one without a limit is the largest. */
    private static final Comparator<Holding> BY_MOST =
            Comparator.comparing(DayBalances::most, Comparator.nullsLast(Comparator.naturalOrder()));

    private final LocalDate day;
    private final Map<TitleHolder, List<Holding>> byHolder = new LinkedHashMap<>();

    private DayBalances(LocalDate day) {
        this.day = day;
    }

    /** Returns the balances day by day, the earliest first. */
    static List<DayBalances> of(List<Holding> balances) {
        Map<LocalDate, DayBalances> days = new TreeMap<>();
        for (Holding balance : balances) {
            days.computeIfAbsent(ObservedBalances.dayOf(balance), DayBalances::new)
                    .byHolder
                    .computeIfAbsent(balance.titleHolder(), holder -> new ArrayList<>())
                    .add(balance);
        }
        return List.copyOf(days.values());
    }

    LocalDate day() {
        return day;
    }

    /** Returns whether one of them is of the holder itself, so that together they are all of its side. */
    boolean has(TitleHolder holder) {
        return byHolder.containsKey(holder);
    }

    /** Returns the smallest balance of each holder. */
    List<Holding> lowest() {
        return choose(rivals -> rivals.stream().min(BY_MOST).orElseThrow());
    }

    /** Returns the largest balance of each holder. */
    List<Holding> highest() {
        return choose(rivals ->
                rivals.stream().max(Comparator.comparing(DayBalances::least)).orElseThrow());
    }

    private List<Holding> choose(Function<List<Holding>, Holding> choice) {
        return byHolder.values().stream().map(choice).toList();
    }

    /** Returns whether balances are together certainly below the amount. */
    static boolean areBelow(List<Holding> balances, Btc amount) {
        Btc sum = Btc.ZERO;
        for (Holding balance : balances) {
            Btc most = most(balance);
            if (most == null) {
                return false;
            }
            sum = sum.plus(most);
        }
        return sum.compareTo(amount) < 0;
    }

    /** Returns whether balances are together certainly above the amount. */
    static boolean areAbove(List<Holding> balances, Btc amount) {
        return sumOfLeast(balances).compareTo(amount) > 0;
    }

    /** Returns whether balances are together certainly at or above the amount. */
    static boolean reach(List<Holding> balances, Btc amount) {
        return sumOfLeast(balances).compareTo(amount) >= 0;
    }

    /** Returns the sum of the most that balances say, without the tolerance of a hedge. */
    static Btc stated(List<Holding> balances) {
        return balances.stream()
                .map(balance -> balance.amount().bounds())
                .map(bounds -> bounds.high() == null ? bounds.low() : bounds.high())
                .collect(Btc.toSum());
    }

    /** Returns the balances for a reader: {@code 6 BTC of …, and 6 BTC of …}. */
    static String words(List<Holding> balances) {
        return balances.stream().map(ObservedBalances::words).collect(Collectors.joining(", and "));
    }

    private static Btc sumOfLeast(List<Holding> balances) {
        return balances.stream().map(DayBalances::least).collect(Btc.toSum());
    }

    private static Btc least(Holding balance) {
        Bounds bounds = balance.amount().bounds();
        return bounds.low().minus(bounds.tolerance());
    }

    @Nullable
    private static Btc most(Holding balance) {
        Bounds bounds = balance.amount().bounds();
        return bounds.high() == null ? null : bounds.high().plus(bounds.tolerance());
    }
}
