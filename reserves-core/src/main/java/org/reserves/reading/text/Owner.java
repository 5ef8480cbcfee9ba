package org.reserves.reading.text;

import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;

/**
 * Whom a figure is about, as it is written: a code of ISO 3166, {@code total}, {@code market} or a name.
 *
 * @param holder the code, word or name
 * @param title  who has legal title, or null for what is no title holder
 */
public record Owner(String holder, @Nullable TitleHolder title) {
    /** All governments together. */
    public static final Owner TOTAL = new Owner("total", null);
    /** Nobody: the price and the supply are the same for all. */
    public static final Owner MARKET = new Owner("market", null);

    /** Validates the components. */
    public Owner {
        Objects.requireNonNull(holder, "holder must not be null");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Owner owner && holder.equals(owner.holder) && Objects.equals(title, owner.title);
    }

    /** Of the holder alone: few have one holder and another title, and owners are looked up for each figure. */
    @Override
    public int hashCode() {
        return holder.hashCode();
    }

    /** Returns the state with a code of ISO 3166. */
    public static Owner state(String code) {
        return of(TitleHolder.state(code));
    }

    /** Returns the owner for a title holder. */
    public static Owner of(TitleHolder title) {
        Objects.requireNonNull(title, "title holder must not be null");
        return new Owner(title.sovereign().code(), title);
    }

    /** Returns an owner that is no state and none of its bodies. */
    public static Owner other(String name) {
        return new Owner(name, null);
    }

    /** Returns whether this is a state itself. */
    public boolean isState() {
        return title != null && title.kind() == TitleHolder.Kind.STATE;
    }

    /** Returns whether this is a state, or a body or part of one. */
    public boolean isOfAState() {
        return title != null;
    }

    /** Returns whether this is a body or company of a state. */
    public boolean isBody() {
        return title != null
                && (title.kind() == TitleHolder.Kind.AGENCY || title.kind() == TitleHolder.Kind.STATE_COMPANY);
    }
}
