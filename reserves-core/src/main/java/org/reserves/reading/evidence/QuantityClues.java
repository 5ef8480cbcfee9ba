package org.reserves.reading.evidence;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.reserves.figure.Hedge;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Mood;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Sentence;

/** What stands around a figure, as far as it may say what the figure counts. */
final class QuantityClues {
    /** Words that say something of a figure from afar. */
    private static final Set<Cue> SIGNALS = EnumSet.of(
            Cue.HOLD,
            Cue.ACQUIRE,
            Cue.REDUCE,
            Cue.WORTH,
            Cue.VALUE_NOUN,
            Cue.PRICE_NOUN,
            Cue.TRADE,
            Cue.PROCEEDS,
            Cue.PROCEEDS_NOUN,
            Cue.COST_VERB,
            Cue.COST_NOUN,
            Cue.GAIN_NOUN,
            Cue.MISSED,
            Cue.RISE,
            Cue.FALL,
            Cue.DROP_NOUN,
            Cue.SALE_NOUN,
            Cue.BUY_NOUN,
            Cue.COIN_NOUN,
            Cue.BITCOIN,
            Cue.COIN,
            Cue.NEUTRAL_NOUN,
            Cue.RATE,
            Cue.BATCHES,
            Cue.PLAN,
            Cue.SUPPLY,
            Cue.LOAN,
            Cue.MARKET_CAP,
            Cue.OTHER_COIN,
            Cue.FUND_SHARE,
            Cue.PERSON_NOUN,
            Cue.TOGETHER,
            Cue.SUPERLATIVE,
            Cue.WHOLE_NOUN);
    /** Words that change the sense of a whole sentence. */
    private static final Set<Cue> TONES = EnumSet.of(
            Cue.LOAN,
            Cue.OTHER_COIN,
            Cue.PLAN,
            Cue.HYPOTHETICAL,
            Cue.MODAL,
            Cue.NEGATION,
            Cue.FUND_SHARE,
            Cue.MISSED,
            Cue.PAST,
            Cue.CURRENT,
            Cue.BITCOIN);

    private static final int BESIDE = 3;
    private static final List<String> AWAY = List.of(" -3 ", " -2 ", " -1 ", "", " 1 ", " 2 ", " 3 ");
    private static final int LEFT = 16;
    private static final int RIGHT = 8;

    private final Scene scene;
    private final Arithmetic arithmetic;

    /** Takes what has been named so far. */
    QuantityClues(Scene scene) {
        this.scene = Objects.requireNonNull(scene, "scene must not be null");
        this.arithmetic = new Arithmetic(scene);
    }

    /** Adds the clues of the figure at a place. */
    void add(Clues clues, Sentence s, int i, Governor governor) {
        Figure figure = Objects.requireNonNull(s.at(i).figure(), "figure must not be null");
        String u = Clue.unit(figure);
        clues.add(u);
        itself(clues, u, figure);
        if (figure.unit() == Figure.Unit.RANK) {
            place(clues, u, s, i);
        }
        beside(clues, u, s, i);
        governor(clues, u, s, governor);
        left(clues, u, s, i);
        right(clues, u, s, i);
        before(clues, u, s, i);
        around(clues, u, s, i);
        arithmetic.add(clues, u, s, i);
    }

    /** The words of a place among others, and those that touch it. */
    private static void place(Clues clues, String u, Sentence s, int i) {
        String form = form(s.at(i).lower());
        String before = touching(s.at(i - 1));
        String behind = touching(s.at(i + 1));
        clues.add(u, " says ", form);
        clues.add(u, " -1=", before);
        clues.add(u, " 1=", behind);
        clues.add(u, " says ", form, " -1=", before);
        clues.add(u, " says ", form, " 1=", behind);
        clues.add(u, " -1=", before, " 1=", behind);
        for (String what : Clue.of(s.at(s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE, Cue.ADVERB)))) {
            clues.add(u, " on ", what);
        }
        if (i == 0) {
            clues.add(u, " says ", form, " first ", behind);
        }
    }

    private static String touching(Item item) {
        return item.isName() ? "NAME" : item.isFigure() ? Clue.figure(item.figure()) : item.lower();
    }

    /** Of a place among others what is not its number: largest, top, #, no., place behind an ordinal. */
    private static String form(String words) {
        String behind = words.substring(1 + Math.max(words.indexOf('-'), words.indexOf(' ')));
        String before = words.substring(0, words.length() - behind.length());
        if (behind.equals("largest") || behind.equals("biggest") || behind.equals("most") || behind.equals("highest")) {
            return behind;
        }
        return words.charAt(0) == '#'
                ? "#"
                : !before.isEmpty()
                        ? before
                        : Character.isDigit(words.charAt(words.length() - 1)) ? "digits" : "ordinal";
    }

    private void itself(Clues clues, String u, Figure figure) {
        BigDecimal number = figure.printed().number();
        int digits = number.precision() - number.scale();
        clues.add(u, " size ", Clue.number(digits));
        clues.add(u, " exact ", Clue.number(Math.min(4, figure.printed().significantDigits())));
        clues.add(u, figure.printed().hedge() == Hedge.NONE ? " plain" : " hedged");
        if (figure.printed().per().equals("BTC")) {
            clues.add(u, " per coin");
        }
        Figure like = number.signum() > 0 ? scene.likeAmount(figure) : null;
        if (like != null) {
            clues.add(u, " like ", Clue.figure(like));
        }
        if (Character.isLetter(figure.printed().toString().charAt(0))) {
            clues.add(u, " in words");
        }
    }

    private static void beside(Clues clues, String u, Sentence s, int i) {
        for (int away = -BESIDE; away <= BESIDE; away++) {
            if (away != 0) {
                for (String what : Clue.of(s.at(i + away))) {
                    clues.add(u, AWAY.get(away + BESIDE), what);
                }
            }
        }
        if (s.openBracket(i) >= 0) {
            clues.add(u, " bracket");
        }
        if (i == 0) {
            clues.add(u, " first");
        }
    }

    private static void governor(Clues clues, String u, Sentence s, Governor governor) {
        clues.add(u, " governor ", governor.kind().name());
        clues.add(u, " governor ", governor.kind().name(), " ", governor.prep());
        clues.add(u, " prep ", governor.prep());
        if (governor.at() < 0) {
            return;
        }
        boolean acts = governor.kind() == Governor.Kind.VERB || governor.kind() == Governor.Kind.NOUN;
        Mood mood = acts ? Mood.at(s, governor.at()) : Mood.REAL;
        for (String what : Clue.of(s.at(governor.at()))) {
            addWithMood(clues, u, " governed by ", what, mood);
            clues.add(u, " governed by ", what, " ", governor.prep());
        }
    }

    private static void addWithMood(Clues clues, String u, String how, String what, Mood mood) {
        if (mood == Mood.REAL) {
            clues.add(u, how, what);
        } else {
            clues.add(u, how, what, " ", mood.name());
        }
    }

    private static void left(Clues clues, String u, Sentence s, int i) {
        Set<Cue> seen = EnumSet.noneOf(Cue.class);
        String passed = "";
        for (int j = i - 1; j >= Math.max(0, i - LEFT); j--) {
            Item item = s.at(j);
            if (item.isFigure()) {
                passed = " over";
            }
            if (item.is(";")) {
                break;
            }
            for (Cue cue : item.cues()) {
                if (SIGNALS.contains(cue) && seen.add(cue)) {
                    clues.add(u, " left ", cue.name(), passed);
                    clues.add(u, " left ", cue.name(), " ", Clue.distance(i - j));
                }
            }
        }
        int verb = s.verbAtOrBefore(i - 1);
        if (verb >= 0) {
            Mood mood = Mood.at(s, verb);
            for (String what : Clue.of(s.at(verb))) {
                addWithMood(clues, u, " verb ", what, mood);
            }
        }
    }

    private static void right(Clues clues, String u, Sentence s, int i) {
        Set<Cue> seen = EnumSet.noneOf(Cue.class);
        for (int j = i + 1; j < Math.min(s.size(), i + RIGHT); j++) {
            Item item = s.at(j);
            if (item.is(";")) {
                break;
            }
            if (item.isFigure()) {
                clues.add(u, " then ", Clue.figure(item.figure()), " ", Clue.joint(s, i, j));
                break;
            }
            for (Cue cue : item.cues()) {
                if (SIGNALS.contains(cue) && seen.add(cue)) {
                    clues.add(u, " right ", cue.name());
                    clues.add(u, " right ", cue.name(), " ", Clue.distance(j - i));
                }
            }
        }
    }

    private void before(Clues clues, String u, Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (s.at(j).isFigure()) {
                String what = Clue.figure(s.at(j).figure());
                clues.add(u, " behind ", what);
                clues.add(u, " behind ", what, " ", Clue.joint(s, j, i));
                break;
            }
        }
        Figure amount = scene.lastAmount();
        clues.add(u, " after ", amount == null ? "none" : Clue.figure(amount));
        Figure last = scene.lastTied();
        clues.add(u, " follows ", last == null ? "none" : Clue.figure(last));
    }

    private void around(Clues clues, String u, Sentence s, int i) {
        for (Cue tone : TONES) {
            if (s.contains(tone)) {
                clues.add(u, " with ", tone.name());
            }
        }
        clues.add(u, scene.isAboutCoins() ? " coins" : " no coins");
        if (scene.isAboutMarket()) {
            clues.add(u, " market");
        }
        for (Cue cue : scene.event()) {
            if (SIGNALS.contains(cue)) {
                clues.add(u, " under ", cue.name());
            }
        }
        for (Cue cue : scene.question()) {
            if (SIGNALS.contains(cue)) {
                clues.add(u, " asked ", cue.name());
            }
        }
        clues.add(u, " nearest ", Nearest.before(s, i));
        clues.add(u, namesAHolder(s) ? " named" : " unnamed");
        if (scene.label() != null) {
            clues.add(u, " labelled");
        }
    }

    private static boolean namesAHolder(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            Name name = s.at(i).name();
            if (name != null && name.isHolder()) {
                return true;
            }
        }
        return false;
    }
}
