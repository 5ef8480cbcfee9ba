package org.reserves.reading.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.figure.PrintedFigure;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/**
 * Numbers, from 1 on, of a list of states whose amounts of bitcoin fall from each to the next: they are places, where those of other lists only count. Known before the first
 * line is read.
 */
public final class RankedList {
    private static final int FEWEST = 3;
    private static final int MOST_DIGITS = 2;
    private static final int NAME_WITHIN = 4;
    private static final int FEWEST_IN_THREE = 2;
    private static final Set<String> BEHIND_A_NUMBER = Set.of(".", ")", ":", "–", "-");

    /** A line that begins with a number and a state, and the first amount of bitcoin below it before the next such line. */
    private static final class Entry {
        private final Item number;
        private final int place;
        private final Owner owner;

        @Nullable
        private Figure amount;

        Entry(Item number, int place, Owner owner) {
            this.number = number;
            this.place = place;
            this.owner = owner;
        }
    }

    private final List<List<Entry>> lists = new ArrayList<>();
    private final Set<Integer> starts = new HashSet<>();

    private RankedList() {}

    /** Returns the places in the lists of a text, of which the items of all lines are given. */
    public static RankedList of(List<List<Item>> lines) {
        RankedList found = new RankedList();
        List<Entry> run = new ArrayList<>();
        for (List<Item> line : Objects.requireNonNull(lines, "lines must not be null")) {
            Entry entry = entry(line);
            if (entry != null && !run.isEmpty() && !follows(run, entry)) {
                found.add(run);
                run.clear();
            }
            if (entry != null) {
                run.add(entry);
            }
            if (!run.isEmpty() && run.get(run.size() - 1).amount == null) {
                run.get(run.size() - 1).amount = amount(line);
            }
        }
        found.add(run);
        return found;
    }

    /** Returns whether the number of such a list begins there. */
    public boolean hasNumberAt(int start) {
        return starts.contains(start);
    }

    /** Returns the places, tied, of those lists whose amounts are holdings, once these are tied. */
    public List<Figure> places() {
        return lists.stream()
                .filter(RankedList::isOfHoldings)
                .flatMap(List::stream)
                .map(RankedList::place)
                .toList();
    }

    private static boolean isOfHoldings(List<Entry> list) {
        List<Figure> tied = list.stream()
                .map(entry -> entry.amount)
                .filter(amount -> amount != null && amount.isTied())
                .toList();
        return tied.size() >= FEWEST && tied.stream().allMatch(amount -> amount.isTied(ClaimedQuantity.ROW));
    }

    private static Figure place(Entry entry) {
        Item item = entry.number;
        PrintedFigure print = PrintedFigure.parse(String.valueOf(entry.place));
        Figure figure = new Figure(item.start(), item.start(), item.end(), print, Figure.Unit.RANK);
        figure.tie(new Figure.Tie(
                entry.owner,
                ClaimedQuantity.RANK,
                Sureness.LIKELY,
                "number of a list in the order of holdings",
                null,
                null));
        return figure;
    }

    @Nullable
    private static Entry entry(List<Item> line) {
        if (line.isEmpty() || !line.get(0).isWord()) {
            return null;
        }
        String word = line.get(0).text();
        boolean hash = word.startsWith("#");
        String digits = hash ? word.substring(1) : word;
        boolean number = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean signed =
                hash || (line.size() > 1 && BEHIND_A_NUMBER.contains(line.get(1).lower()));
        Owner owner = number && signed ? state(line) : null;
        return owner == null ? null : new Entry(line.get(0), Integer.parseInt(digits), owner);
    }

    /** The state that is named right behind the number. */
    @Nullable
    private static Owner state(List<Item> line) {
        for (Item item : line.subList(1, Math.min(line.size(), NAME_WITHIN))) {
            Name name = item.name();
            if (name != null && name.isHolder() && name.owner() != null) {
                return name.owner().isOfAState() ? name.owner() : null;
            }
        }
        return null;
    }

    @Nullable
    private static Figure amount(List<Item> line) {
        return line.stream()
                .map(Item::figure)
                .filter(figure -> figure != null && (figure.isBitcoin() || figure.unit() == Figure.Unit.BARE))
                .findFirst()
                .orElse(null);
    }

    /** Whether a number is the next one, up or down, and nobody is in the list twice. */
    private static boolean follows(List<Entry> run, Entry next) {
        Entry last = run.get(run.size() - 1);
        int step = run.size() > 1 ? last.place - run.get(run.size() - 2).place : next.place - last.place;
        return Math.abs(step) == 1
                && next.place - last.place == step
                && run.stream().noneMatch(one -> one.owner.holder().equals(next.owner.holder()));
    }

    private void add(List<Entry> run) {
        List<Entry> known = run.stream().filter(entry -> entry.amount != null).toList();
        boolean whole = run.stream().anyMatch(entry -> entry.place == 1);
        boolean enough = known.size() >= FEWEST && known.size() * FEWEST >= run.size() * FEWEST_IN_THREE;
        if (whole && enough && isRanked(known)) {
            lists.add(List.copyOf(run));
            run.forEach(entry -> starts.add(entry.number.start()));
        }
    }

    private static boolean isRanked(List<Entry> known) {
        boolean differs = false;
        for (int i = 1; i < known.size(); i++) {
            int order = number(known.get(i)).compareTo(number(known.get(i - 1)));
            boolean down = known.get(i).place > known.get(i - 1).place;
            if (down ? order > 0 : order < 0) {
                return false;
            }
            differs |= order != 0;
        }
        return differs;
    }

    private static BigDecimal number(Entry entry) {
        return Objects.requireNonNull(entry.amount, "amount must be known")
                .printed()
                .number();
    }
}
