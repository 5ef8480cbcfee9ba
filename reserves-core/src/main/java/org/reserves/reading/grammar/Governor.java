package org.reserves.reading.grammar;

import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/**
 * The word that governs a figure from the left, and the preposition between the two.
 *
 * @param at   the place of that word
 * @param prep the preposition directly before the figure, or an empty text
 */
public record Governor(Kind kind, int at, String prep) {
    /** Validates the components. */
    public Governor {
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(prep, "preposition must not be null");
    }

    public enum Kind {
        /** A verb: holds, sold. */
        VERB,
        /** A noun that says what is counted: a sale of, a stash of, a profit of. */
        NOUN,
        /** "worth", "valued at". */
        WORTH,
        /** "Georgia's", "its": directly before the figure. */
        POSSESSOR,
        /** A name directly before the figure. */
        NAME,
        /** An opened bracket. */
        BRACKET,
        /** A colon or dash behind a label. */
        LABEL,
        /** Another figure before "and" or a comma. */
        COORDINATED,
        /** A dash or comma behind another figure: 500 BTC, $50 million. */
        APPOSED,
        /** "of which". */
        PART,
        /** "followed by Bhutan with", "leads with". */
        WITH,
        /** Nothing: the figure begins its clause. */
        NONE
    }

    private static final int MOST_UNKNOWN = 9;
    private static final int FAR = 14;
    private static final Set<String> BINDING = Set.of("of", "at", "to", "with", "is", "");

    /** Finds what governs the figure at a place. */
    public static Governor of(Sentence sentence, int figure) {
        Objects.requireNonNull(sentence, "sentence must not be null");
        return from(sentence, figure - 1);
    }

    /** Finds what governs what stands right of a place. */
    public static Governor from(Sentence sentence, int start) {
        Objects.requireNonNull(sentence, "sentence must not be null");
        return new Search(sentence).run(start);
    }

    /** One way to the left. */
    private static final class Search {
        private final Sentence s;
        private String prep = "";
        private int unknown;
        private boolean comma;

        Search(Sentence sentence) {
            this.s = sentence;
        }

        Governor run(int start) {
            for (int i = start; i >= 0 && unknown <= MOST_UNKNOWN; i--) {
                Item item = s.at(i);
                Governor found =
                        item.isSign() ? sign(i, start) : item.isWord() ? word(i, start) : nameOrFigure(i, start);
                if (found != null) {
                    return found;
                }
                if (Sentence.isClosing(item)) {
                    i = s.beforeBracket(i) + 1;
                }
            }
            return none(-1);
        }

        private Governor none(int at) {
            return new Governor(Kind.NONE, at, prep);
        }

        private Governor found(Kind kind, int at) {
            return new Governor(kind, at, prep);
        }

        @Nullable
        private Governor sign(int i, int start) {
            String sign = s.at(i).lower();
            boolean direct = i == start;
            return switch (sign) {
                case "(", "[" -> found(Kind.BRACKET, i);
                case "'s" ->
                    prep.isEmpty() && (unknown == 0 || (unknown == 1 && i == start - 1))
                            ? found(Kind.POSSESSOR, i - 1)
                            : null;
                case ";" -> none(i);
                case "|", "/", "·", "•" -> direct && isFigureEnd(i - 1) ? found(Kind.APPOSED, figureAt(i - 1)) : null;
                case ":", "–" ->
                    direct && s.at(i - 1).isFigure()
                            ? found(Kind.APPOSED, i - 1)
                            : prep.isEmpty() && unknown == 0 ? found(Kind.LABEL, i) : none(i);
                case "=", "≈" -> found(Kind.WORTH, i);
                case "," -> comma(i, direct);
                default -> null;
            };
        }

        @Nullable
        private Governor comma(int i, boolean direct) {
            if (direct && isFigureEnd(i - 1)) {
                return found(Kind.COORDINATED, figureAt(i - 1));
            }
            comma = true;
            return null;
        }

        /** Whether a figure ends here, its coin word included. */
        private boolean isFigureEnd(int i) {
            return figureAt(i) >= 0;
        }

        private int figureAt(int i) {
            int at = s.at(i).isWord() && s.at(i).isAny(Cue.BITCOIN, Cue.COIN) ? i - 1 : i;
            if (Sentence.isClosing(s.at(at))) {
                at = s.beforeBracket(at);
                at = s.at(at).isWord() && s.at(at).isAny(Cue.BITCOIN, Cue.COIN) ? at - 1 : at;
            }
            return s.at(at).isFigure() ? at : -1;
        }

        @Nullable
        private Governor word(int i, int start) {
            Item item = s.at(i);
            if (item.is(Cue.WORTH) && !isPlainBe(item)) {
                return found(Kind.WORTH, i);
            }
            if (item.is(Cue.POSSESSIVE) && prep.isEmpty() && unknown == 0 && !comma) {
                return found(Kind.POSSESSOR, i);
            }
            if (item.is(Cue.LIST_LEAD)) {
                return found(Kind.WITH, i);
            }
            if (item.is(Cue.CONJUNCTION)) {
                return conjunction(i, start);
            }
            if (item.is("that") && s.at(i + 1).isAny(Cue.TIME_NOUN, Cue.MONTH)) {
                return null;
            }
            if (item.is("whose") && prep.isEmpty() && unknown == 0) {
                return found(Kind.POSSESSOR, i);
            }
            if (item.is(Cue.RELATIVE)) {
                return prep.isEmpty() && s.at(i - 1).is("of") ? found(Kind.PART, i) : none(i);
            }
            if (item.is("of") && s.at(i + 1).is("which")) {
                return null;
            }
            if (item.is(Cue.REPORT) && item.cues().stream().filter(Cue::isVerb).count() == 1) {
                return none(i);
            }
            if (unknown > 0 && s.isAuxiliary(i)) {
                return none(i);
            }
            if (item.isVerb() && !s.isNounHere(i)) {
                return found(Kind.VERB, i);
            }
            if (isGoverningNoun(i)) {
                return found(Kind.NOUN, i);
            }
            return passing(item, i);
        }

        private static boolean isPlainBe(Item item) {
            return item.is("is");
        }

        @Nullable
        private Governor conjunction(int i, int start) {
            boolean direct = i == start || directEnd(start) == i;
            boolean joins = s.at(i).is("and")
                    || s.at(i).is("or")
                    || s.at(i).is("plus")
                    || s.at(i).is("&")
                    || s.at(i).is("as well as");
            int before = s.at(i - 1).is(",") ? i - 2 : i - 1;
            before = behindTimes(before);
            if (direct && joins && isFigureEnd(before)) {
                return found(s.at(i).is("or") ? Kind.APPOSED : Kind.COORDINATED, figureAt(before));
            }
            int other = direct && joins ? amountBefore(i) : -1;
            return other >= 0 ? found(Kind.COORDINATED, other) : none(i);
        }

        /** The place left of articles, adverbs and times set off by commas. */
        private int directEnd(int start) {
            int at = start;
            while (at >= 0
                    && (s.at(at).is(",")
                            || (s.at(at).isWord()
                                    && s.at(at).isAny(Cue.DETERMINER, Cue.ADVERB, Cue.ADJECTIVE, Cue.TIME_NOUN)))) {
                at--;
            }
            return at;
        }

        /** Sent 6,500 BTC worth so much to one address and another 2,500 BTC: an amount before, with no verb between. */
        private int amountBefore(int conjunction) {
            for (int i = conjunction - 1; i >= Math.max(0, conjunction - FAR); i--) {
                Figure figure = s.at(i).figure();
                if (figure != null && !figure.isMoney()) {
                    return figure.isBitcoin() ? i : -1;
                }
                boolean ends = s.at(i).is(";")
                        || s.at(i).is(",")
                        || (s.at(i).isVerb() && !s.isNounHere(i))
                        || s.at(i).is(Cue.RELATIVE);
                if (ends) {
                    return -1;
                }
            }
            return -1;
        }

        /** The place before "in 2023" and the like. */
        private int behindTimes(int from) {
            int i = from;
            while (i > 0
                    && s.at(i).isWord()
                    && (s.at(i).isAny(Cue.MONTH, Cue.TIME_NOUN)
                            || Character.isDigit(s.at(i).text().charAt(0)))) {
                i--;
            }
            return i < from && s.at(i).is(Cue.PREP) ? i - 1 : from;
        }

        private boolean isGoverningNoun(int i) {
            Item item = s.at(i);
            if (item.is(Cue.SALE_NOUN) && prep.equals("for") && unknown <= 1) {
                return true;
            }
            boolean noun = item.isAny(
                    Cue.COIN_NOUN,
                    Cue.SALE_NOUN,
                    Cue.BUY_NOUN,
                    Cue.DROP_NOUN,
                    Cue.GAIN_NOUN,
                    Cue.PROCEEDS_NOUN,
                    Cue.COST_NOUN,
                    Cue.PRICE_NOUN,
                    Cue.VALUE_NOUN,
                    Cue.MISSED,
                    Cue.LOAN,
                    Cue.MARKET_CAP,
                    Cue.BATCHES);
            boolean bound = BINDING.contains(prep);
            return noun && bound && unknown == 0 && !item.is(Cue.BITCOIN);
        }

        /** A word that decides nothing. */
        @Nullable
        private Governor passing(Item item, int i) {
            if (item.is(Cue.PREP) && prep.isEmpty() && unknown == 0) {
                prep = item.lower();
                boolean behindName =
                        (item.is("with") || item.is("at")) && s.at(i - 1).isName();
                if (behindName || (item.is("with") && s.at(i - 1).is(","))) {
                    return found(Kind.WITH, i);
                }
                return null;
            }
            boolean plain = item.isAny(
                    Cue.DETERMINER,
                    Cue.ADJECTIVE,
                    Cue.ADVERB,
                    Cue.NEUTRAL_NOUN,
                    Cue.BITCOIN,
                    Cue.COIN,
                    Cue.MODAL,
                    Cue.CURRENT);
            if (plain) {
                prep = item.is(Cue.NEUTRAL_NOUN) && prep.equals("of") ? "" : prep;
            } else {
                unknown++;
            }
            return null;
        }

        @Nullable
        private Governor nameOrFigure(int i, int start) {
            if (s.at(i).isName() && i == start) {
                return found(Kind.NAME, i);
            }
            if (s.at(i).isFigure() && i == start) {
                return found(Kind.APPOSED, i);
            }
            unknown++;
            return null;
        }
    }
}
