package org.reserves.figure;

import java.util.List;

/** A word that softens a printed number, and so widens what it can mean. */
public enum Hedge {
    /** No such word: the digits are meant. */
    NONE(List.of()),
    /** {@code about}, {@code approximately}, {@code around}, {@code roughly}, {@code some}, {@code circa}, {@code ~}, {@code ≈}. */
    ABOUT(List.of("about", "approximately", "around", "roughly", "some", "circa", "~", "≈")),
    /** {@code nearly}, {@code almost}, {@code just under}: the truth is a little less. */
    NEARLY(List.of("nearly", "almost", "just under")),
    /** {@code more than}, {@code over}, {@code above}, {@code exceed}, {@code exceeds}, {@code exceeding}, {@code at least}: the truth is larger, by any amount. */
    MORE_THAN(List.of("more than", "over", "above", "exceed", "exceeds", "exceeding", "at least")),
    /** {@code less than}, {@code under}, {@code below}, {@code up to}, {@code at most}: the truth is smaller, by any amount. */
    LESS_THAN(List.of("less than", "under", "below", "up to", "at most"));

    // List.of: never changes
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> words;

    Hedge(List<String> words) {
        this.words = words;
    }

    List<String> words() {
        return words;
    }
}
