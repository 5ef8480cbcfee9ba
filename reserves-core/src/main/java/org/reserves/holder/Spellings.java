package org.reserves.holder;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * The title holders of one table, log or ledger, each in one spelling: {@code FBI} and {@code fbi} are refused side by side, as
 * nobody can say that they are two, and their coins must not count twice. Engine, public for the packages that gather holders.
 *
 * <p>Not thread-safe.
 */
public final class Spellings {
    private final Set<TitleHolder> known = new HashSet<>();
    private final Map<String, TitleHolder> byFolded = new HashMap<>();

    /**
     * Refuses holders whose names differ only in upper and lower case.
     *
     * @throws IllegalArgumentException if there are such
     */
    public static void require(Collection<TitleHolder> holders) {
        Spellings spellings = new Spellings();
        Objects.requireNonNull(holders, "holders must not be null").forEach(spellings::require);
    }

    /**
     * Takes a holder.
     *
     * @throws IllegalArgumentException if another spelling of it was taken before
     */
    public void require(TitleHolder holder) {
        String fault = fault(holder);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** Takes a holder, or returns why it is refused. */
    @Nullable
    public String fault(TitleHolder holder) {
        Objects.requireNonNull(holder, "holder must not be null");
        if (known.contains(holder)) {
            return null;
        }
        TitleHolder other = byFolded.putIfAbsent(folded(holder), holder);
        if (other != null) {
            return "title holder \"" + holder + "\" differs from \"" + other
                    + "\" only in upper and lower case; write both alike";
        }
        known.add(holder);
        return null;
    }

    private static String folded(TitleHolder holder) {
        String name = holder.name();
        return holder.sovereign() + " " + holder.kind() + (name == null ? "" : " " + name.toLowerCase(Locale.ROOT));
    }
}
