package org.reserves.holding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.holder.Sovereign;
import org.reserves.holder.TitleHolder;

/**
 * The rows of a table: one of them by whose it is, or all by what they have in common.
 *
 * @param asOf    the day of the table, for errors
 * @param ranking the rows in their order
 */
record TableRows(LocalDate asOf, List<Holding> ranking) {
    /** The one row of a sovereign; refuses a code under which there are none or several. */
    Holding of(String sovereign) {
        Sovereign wanted = Sovereign.of(sovereign);
        List<Holding> found = ranking.stream()
                .filter(row -> row.titleHolder().sovereign().equals(wanted))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("sovereign \"" + sovereign + "\" is not in the table as of " + asOf
                    + "; it lists " + titleHolders(ranking));
        }
        throw new IllegalArgumentException("sovereign \"" + sovereign + "\" has " + found.size()
                + " title holders in the table as of " + asOf + ": " + titleHolders(found) + "; ask for one of them");
    }

    Holding of(TitleHolder titleHolder) {
        return ranking.stream()
                .filter(row -> row.titleHolder().equals(titleHolder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("title holder \"" + titleHolder
                        + "\" is not in the table as of " + asOf + "; it lists " + titleHolders(ranking)));
    }

    /** A total for each key there is. */
    <K extends Comparable<K>> Map<K, Total> by(Function<Holding, K> key) {
        return Collections.unmodifiableMap(ranking.stream()
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Total::of))));
    }

    private static List<TitleHolder> titleHolders(List<Holding> rows) {
        return rows.stream().map(Holding::titleHolder).toList();
    }

    /** Why share and value of a row are unknown, or null where they are known. */
    @Nullable
    static String whyUnknown(Holding holding) {
        if (!holding.isCoins()) {
            return holding.titleHolder() + " are units of a fund, an exposure and not coins";
        }
        if (!holding.isHeld()) {
            return holding.amount() + " of " + holding.titleHolder() + " were "
                    + holding.legalStatus().id() + ", nothing of them is held";
        }
        return holding.amount().isDisclosed() ? null : "the amount of " + holding.titleHolder() + " is undisclosed";
    }
}
