package org.reserves.reading.text;

import java.util.Locale;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * One word, sign, figure or name of a sentence.
 *
 * @param start its first character, an index of the text
 * @param end   the character behind its last one
 */
public record Item(
        Kind kind,
        String text,
        String lower,
        int start,
        int end,
        CueSet cues,
        @Nullable Figure figure,
        @Nullable Name name) {

    /** What an item is. */
    public enum Kind {
        WORD,
        SIGN,
        FIGURE,
        NAME
    }

    /** Validates the components. */
    public Item {
        Objects.requireNonNull(kind, "kind must not be null");
    }

    static Item word(String text, int start, int end) {
        String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return new Item(Kind.WORD, text, lower, start, end, cues(text, lower), null, null);
    }

    /** What a word says; May is a month, and what may be is none. */
    private static CueSet cues(String text, String lower) {
        return CueBook.book().of(lower.equals("may") ? text.equals("may") ? "might" : "june" : lower);
    }

    static Item sign(String text, int start, int end) {
        return new Item(Kind.SIGN, text, text, start, end, CueSet.EMPTY, null, null);
    }

    static Item figure(Figure figure) {
        return new Item(Kind.FIGURE, "", "", figure.start(), figure.end(), CueSet.EMPTY, figure, null);
    }

    /** Words that were read as a figure. */
    static Item figure(Figure figure, String words) {
        return new Item(
                Kind.FIGURE,
                words,
                words.toLowerCase(Locale.ROOT),
                figure.start(),
                figure.end(),
                CueSet.EMPTY,
                figure,
                null);
    }

    static Item name(Name name, String text, int start, int end) {
        return new Item(Kind.NAME, text, text.toLowerCase(Locale.ROOT), start, end, CueSet.EMPTY, null, name);
    }

    public boolean is(Cue cue) {
        return cues.has(cue);
    }

    public boolean isAny(Cue... several) {
        for (Cue cue : several) {
            if (cues.has(cue)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether this is bitcoin, or a phrase that begins with it. */
    public boolean isOfBitcoin() {
        return is(Cue.BITCOIN) || lower.startsWith("bitcoin ") || lower.startsWith("btc ");
    }

    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean isFigure() {
        return kind == Kind.FIGURE;
    }

    public boolean isName() {
        return kind == Kind.NAME;
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isSign() {
        return kind == Kind.SIGN;
    }

    public boolean isVerb() {
        return cues.hasVerb();
    }

    public boolean isCapitalized() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }
}
