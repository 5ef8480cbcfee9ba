package org.reserves.reading.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;

/** How often a whole text names each holder, known before its first sentence is read: a headline is about whom the text below is about. */
public final class Survey {
    private static final int HUNDRED = 100;
    private static final int MOST = 60;
    private static final int MUCH = 30;
    private static final int SOME = 10;

    private final Map<String, Integer> times = new HashMap<>();
    private int all;

    @Nullable
    private Owner main;

    /** Returns the survey of the words of all lines. */
    public static Survey of(List<List<Item>> lines) {
        Survey survey = new Survey();
        Objects.requireNonNull(lines, "lines must not be null").forEach(line -> line.forEach(survey::count));
        return survey;
    }

    private void count(Item item) {
        Name name = item.name();
        Owner owner = name == null || !name.isHolder() ? null : name.owner();
        if (owner == null) {
            return;
        }
        all++;
        int now = times.merge(owner.holder(), 1, Integer::sum);
        if (owner.isOfAState() && now > (main == null ? 0 : of(main))) {
            main = Scene.stateOf(owner);
        }
    }

    private int of(Owner owner) {
        return times.getOrDefault(owner.holder(), 0);
    }

    /** Returns the state named most often, or null where none is. */
    @Nullable
    public Owner main() {
        return main;
    }

    /** Returns whether most names are those of a state, and none that of a part of it. */
    boolean isMostly(Owner owner) {
        int next = times.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(owner.holder()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        return all > 0
                && of(owner) * HUNDRED / all >= MUCH
                && of(owner) >= next * 2
                && times.keySet().stream().noneMatch(holder -> holder.startsWith(owner.holder() + "-"));
    }

    /** Returns what part of all names are those of a holder, in a word. */
    public String standing(Owner owner) {
        int part = all == 0 ? 0 : of(owner) * HUNDRED / all;
        return part == HUNDRED
                ? "only"
                : part >= MOST ? "most" : part >= MUCH ? "much" : part >= SOME ? "some" : "little";
    }
}
