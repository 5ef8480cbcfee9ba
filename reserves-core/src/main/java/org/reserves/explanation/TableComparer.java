package org.reserves.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holder.Spellings;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.observation.Amounts;
import org.reserves.observation.Knowledge;
import org.reserves.observation.Observation;
import org.reserves.provenance.LegalStatus;
import org.reserves.supply.Supply;

/** The rules of {@link TableDiff}. */
final class TableComparer {
    private final ReserveTable before;
    private final ReserveTable after;
    private final Knowledge knowledge;
    private final List<Difference> found = new ArrayList<>();

    TableComparer(ReserveTable before, ReserveTable after, Knowledge knowledge) {
        this.before = before;
        this.after = after;
        this.knowledge = knowledge;
        Spellings.require(Stream.of(before, after)
                .flatMap(table -> table.ranking().stream())
                .map(Holding::titleHolder)
                .toList());
    }

    List<Difference> find() {
        Map<String, List<Holding>> earlier = byFlag(before);
        Map<String, List<Holding>> later = byFlag(after);
        TreeMap<String, List<Holding>> flags = new TreeMap<>(earlier);
        later.forEach((flag, rows) -> flags.computeIfAbsent(flag, key -> List.of()));
        flags.keySet()
                .forEach(flag -> compare(earlier.getOrDefault(flag, List.of()), later.getOrDefault(flag, List.of())));
        price();
        denominator();
        return found;
    }

    private static Map<String, List<Holding>> byFlag(ReserveTable table) {
        Map<String, List<Holding>> rows = new LinkedHashMap<>();
        table.ranking().forEach(row -> rows.computeIfAbsent(
                        row.titleHolder().sovereign().code(), key -> new ArrayList<>())
                .add(row));
        return rows;
    }

    /** The rows of one flag: matched by title holder, or by being the only ones. */
    private void compare(List<Holding> earlier, List<Holding> later) {
        if (earlier.size() == 1 && later.size() == 1) {
            pair(earlier.get(0), later.get(0));
            return;
        }
        List<Holding> unmatched = new ArrayList<>(later);
        for (Holding row : earlier) {
            Holding match = unmatched.stream()
                    .filter(other -> other.titleHolder().equals(row.titleHolder()))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                add(Difference.Kind.DROPPED, row.titleHolder(), List.of(), row + ", is not listed any more");
            } else {
                unmatched.remove(match);
                pair(row, match);
            }
        }
        unmatched.forEach(row -> add(Difference.Kind.ADDED, row.titleHolder(), List.of(), row + ", is newly listed"));
    }

    private void pair(Holding earlier, Holding later) {
        if (!earlier.titleHolder().equals(later.titleHolder())) {
            add(
                    Difference.Kind.TITLE_HOLDER,
                    later.titleHolder(),
                    List.of(),
                    later.amount() + " are listed as those of " + later.titleHolder() + ", before " + earlier.amount()
                            + " as those of " + earlier.titleHolder());
        }
        if (!Amounts.isSame(earlier.amount(), later.amount())) {
            found.add(new ChangeOfAmount(earlier, later, day(earlier, before), day(later, after), knowledge).explain());
        }
        LegalStatus was = earlier.legalStatus();
        LegalStatus is = later.legalStatus();
        if (was != is) {
            add(
                    Difference.Kind.LEGAL_STATUS,
                    later.titleHolder(),
                    List.of(),
                    later + ", " + words(is) + ", before " + words(was));
        }
    }

    private void price() {
        if (!before.price().equals(after.price())) {
            long same = unchanged();
            add(
                    Difference.Kind.PRICE,
                    null,
                    List.of(),
                    "the price is " + after.price() + ", before " + before.price()
                            + (same == 0 ? "" : ", which alone changes the value of " + rows(same)));
        }
    }

    private void denominator() {
        Supply was = supply(before);
        Supply is = supply(after);
        if (was != null && is != null && !was.equals(is)) {
            long same = unchanged();
            add(
                    Difference.Kind.DENOMINATOR,
                    null,
                    List.of(),
                    "shares are of the " + is + ", before of the " + was
                            + (same == 0 ? "" : ", which alone changes the share of " + rows(same)));
        }
    }

    @Nullable
    private static Supply supply(ReserveTable table) {
        return table.hasSupply() ? table.supply() : null;
    }

    private long unchanged() {
        return after.ranking().stream()
                .filter(Holding::isCounted)
                .filter(row -> before.ranking().stream()
                        .anyMatch(other -> other.titleHolder().equals(row.titleHolder())
                                && Amounts.isSame(other.amount(), row.amount())))
                .count();
    }

    private static String rows(long count) {
        return count == 1 ? "one row whose amount is the same" : count + " rows whose amounts are the same";
    }

    private void add(
            Difference.Kind kind, @Nullable TitleHolder titleHolder, List<Observation> because, String explanation) {
        found.add(new Difference(kind, titleHolder, because, explanation));
    }

    private static LocalDate day(Holding row, ReserveTable table) {
        return Objects.requireNonNullElse(row.asOf(), table.asOf());
    }

    private static String words(LegalStatus status) {
        return status == LegalStatus.UNKNOWN ? "in no stated legal status" : status.words();
    }
}
