package org.reserves.reading.grammar;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** Names that stand beside a clause and not in it: unlike Bhutan, in Vietnam; and words that mean all governments. */
public final class Apart {
    private static final Set<String> APART = Set.of(
            "unlike",
            "like",
            "than",
            "behind",
            "from",
            "to",
            "with",
            "between",
            "versus",
            "against",
            "in",
            "on",
            "at",
            "for",
            "into",
            "by",
            "near",
            "after",
            "before",
            "besides",
            "compared to",
            "compared with",
            "alongside",
            "excluding",
            "except",
            "according to",
            "about",
            "through",
            "via",
            "following",
            "ahead of",
            "in contrast to",
            "over",
            "under",
            "since",
            "followed by",
            "relative to",
            "instead of",
            "including",
            "such as",
            "within");
    private static final BigDecimal FEWEST = BigDecimal.valueOf(5);
    private static final Set<String> MANY = Set.of(
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "dozen",
            "twenty");
    private static final Set<String> COMPARING = Set.of(
            "unlike",
            "like",
            "than",
            "behind",
            "from",
            "to",
            "between",
            "versus",
            "against",
            "compared to",
            "compared with",
            "ahead of");

    private Apart() {}

    /** Returns whether a name is where something is: in Vietnam. */
    public static boolean isPlace(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        int before = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE);
        return s.at(before).is("in")
                || s.at(before).is("from")
                || s.at(before).is("at")
                || s.at(before).is("near");
    }

    /** Returns whether a name stands beside the clause and not in it. */
    public static boolean isApart(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        int before = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE);
        boolean joined =
                s.at(before).is("and") || s.at(before).is("or") || s.at(before).is(",");
        return isLink(s.at(before)) || (joined && s.at(before - 1).isName() && isApart(s, before - 1));
    }

    /** Whether a word sets what follows it apart from the clause. */
    static boolean isLink(Item item) {
        return item.isWord() && APART.contains(item.lower());
    }

    /** Whether a word compares, so that a name behind it is there for comparison alone. */
    static boolean isComparing(Item item) {
        return COMPARING.contains(item.lower());
    }

    /** Eleven governments: so many that they stand for all. */
    private static boolean isMany(Item before) {
        Figure count = before.figure();
        boolean figure = count != null
                && count.unit() == Figure.Unit.BARE
                && count.printed().number().compareTo(FEWEST) >= 0;
        return figure || MANY.contains(before.lower());
    }

    /** The ten together: so many of those listed that they stand for all. */
    static boolean isAllCounted(Sentence s, int i) {
        return MANY.contains(s.at(i).lower())
                && s.at(i - 1).is("the")
                && (s.at(i + 1).isVerb() || s.at(i + 1).is(Cue.TOGETHER));
    }

    /** Governments without a word that picks some of them. */
    public static boolean isAll(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        Item before = s.at(s.skipLeft(i - 1, Cue.ADJECTIVE));
        boolean phrase = s.at(i).lower().indexOf(' ') > 0;
        return phrase
                || isMany(before)
                || !before.isWord()
                || before.is(Cue.TOGETHER)
                || before.is("all")
                || before.is(Cue.PREP)
                || before.is(Cue.REPORT)
                || before.is("how")
                || before.is("what")
                || before.is(Cue.CONJUNCTION);
    }
}
