package org.reserves.reading;

import java.util.Locale;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.CueBook.Cue;
import org.reserves.reading.NameBook.Name;

/**
 * One word, sign, figure or name of a sentence.
 *
 * @param start its first character, an index of the text
 * @param end   the character behind its last one
 */
record Item(
        Kind kind,
        String text,
        String lower,
        int start,
        int end,
        Set<Cue> cues,
        @Nullable Figure figure,
        @Nullable Name name) {

    enum Kind {
        WORD,
        SIGN,
        FIGURE,
        NAME
    }

    static Item word(String text, int start, int end) {
        String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return new Item(Kind.WORD, text, lower, start, end, CueBook.book().of(lower), null, null);
    }

    static Item sign(String text, int start, int end) {
        return new Item(Kind.SIGN, text, text, start, end, Set.of(), null, null);
    }

    static Item figure(Figure figure) {
        return new Item(Kind.FIGURE, "", "", figure.start(), figure.end(), Set.of(), figure, null);
    }

    static Item name(Name name, String text, int start, int end) {
        return new Item(Kind.NAME, text, text.toLowerCase(Locale.ROOT), start, end, Set.of(), null, name);
    }

    boolean is(Cue cue) {
        return cues.contains(cue);
    }

    boolean isAny(Cue... several) {
        for (Cue cue : several) {
            if (cues.contains(cue)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is bitcoin, or a phrase that begins with it. */
    boolean isOfBitcoin() {
        return is(Cue.BITCOIN) || lower.startsWith("bitcoin ") || lower.startsWith("btc ");
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean isFigure() {
        return kind == Kind.FIGURE;
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isSign() {
        return kind == Kind.SIGN;
    }

    boolean isVerb() {
        return cues.stream().anyMatch(Cue::isVerb);
    }

    boolean isCapitalized() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }
}
