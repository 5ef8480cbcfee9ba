package org.reserves.reading;

import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;

/**
 * Whom a figure is about, as it is written: a code of ISO 3166, {@code total}, {@code market} or a name.
 *
 * @param holder the code, word or name
 * @param title  who has legal title, or null for what is no title holder
 */
record Owner(String holder, @Nullable TitleHolder title) {
    static final Owner TOTAL = new Owner("total", null);
    static final Owner MARKET = new Owner("market", null);

    static Owner state(String code) {
        return of(TitleHolder.state(code));
    }

    static Owner of(TitleHolder title) {
        return new Owner(title.sovereign().code(), title);
    }

    static Owner other(String name) {
        return new Owner(name, null);
    }

    /** Whether this is a state itself. */
    boolean isState() {
        return title != null && title.kind() == TitleHolder.Kind.STATE;
    }

    boolean isOfAState() {
        return title != null;
    }

    /** Whether this is a body or company of a state. */
    boolean isBody() {
        return title != null
                && (title.kind() == TitleHolder.Kind.AGENCY || title.kind() == TitleHolder.Kind.STATE_COMPANY);
    }
}
