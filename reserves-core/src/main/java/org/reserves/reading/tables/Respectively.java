package org.reserves.reading.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** Two names and two figures, "respectively": each figure is that of the name in its place. */
public final class Respectively {
    private static final int FEWEST = 2;

    private Respectively() {}

    /** Ties the figures of a sentence that names as many holders in the same order. */
    public static void tie(Sentence s) {
        Objects.requireNonNull(s, "sentence must not be null");
        for (int i = 0; i < s.size(); i++) {
            if (s.at(i).is("respectively")) {
                tie(s, i);
            } else if (s.at(i).is(Cue.HOLD) && !s.at(i).is(Cue.COIN_NOUN)) {
                aligned(s, i);
            }
        }
    }

    /** The US, China and Britain, which hold A, B and C: as many names as figures around one verb. */
    private static void aligned(Sentence s, int verb) {
        int end = verb + 1;
        int amounts = 0;
        boolean joined = false;
        while (end < s.size()) {
            Item item = s.at(end);
            Figure figure = item.figure();
            boolean amount = figure != null && (figure.isBitcoin() || figure.unit() == Figure.Unit.BARE);
            boolean joining = item.is(",") || item.is("and") || item.isAny(Cue.BITCOIN, Cue.COIN);
            if (!amount && !joining) {
                break;
            }
            joined |= item.is("and");
            amounts += amount ? 1 : 0;
            end++;
        }
        if (amounts >= FEWEST && joined && names(s, verb) == amounts) {
            tie(s, end);
        }
    }

    /** How many names stand in one list right before a verb. */
    private static int names(Sentence s, int verb) {
        int names = 0;
        for (int i = verb - 1; i >= 0; i--) {
            Item item = s.at(i);
            boolean joining = item.is(",") || item.is("and") || item.isAny(Cue.DETERMINER, Cue.RELATIVE, Cue.ADVERB);
            if (item.isName() && item.name() != null && item.name().isHolder()) {
                names++;
            } else if (!joining) {
                break;
            }
        }
        return names;
    }

    private static void tie(Sentence s, int end) {
        List<Integer> amounts = new ArrayList<>();
        for (int i = end - 1; i >= 0; i--) {
            Item item = s.at(i);
            Figure figure = item.figure();
            boolean joining = item.is(",")
                    || item.is("and")
                    || item.isAny(Cue.BITCOIN, Cue.COIN, Cue.DETERMINER, Cue.ADJECTIVE, Cue.WORTH)
                    || (figure != null && figure.isMoney());
            if (Sentence.isClosing(item)) {
                i = s.beforeBracket(i) + 1;
            } else if (figure != null && (figure.isBitcoin() || figure.unit() == Figure.Unit.BARE)) {
                amounts.add(i);
            } else if (!joining) {
                break;
            }
        }
        Collections.reverse(amounts);
        if (amounts.size() < FEWEST) {
            return;
        }
        List<Owner> owners = owners(s, amounts.get(amounts.size() - 1), amounts.size());
        int first = amounts.size() - owners.size();
        if (owners.size() < FEWEST || first < 0) {
            return;
        }
        ClaimedQuantity quantity = quantity(s, amounts.get(first));
        for (int k = 0; k < owners.size(); k++) {
            Figure figure = s.at(amounts.get(first + k)).figure();
            if (figure != null && quantity != null) {
                figure.count(Figure.Unit.BITCOIN);
                figure.tie(new Figure.Tie(
                        owners.get(k),
                        quantity,
                        Sureness.SURE,
                        "\"respectively\", in the order of the names",
                        null,
                        null));
            }
        }
    }

    /** The last names before the figures that stand in one list. */
    private static List<Owner> owners(Sentence s, int before, int most) {
        List<Owner> owners = new ArrayList<>();
        for (int i = before - 1; i >= 0 && owners.size() < most; i--) {
            Name name = s.at(i).name();
            if (name != null && name.isHolder() && name.owner() != null && !owners.contains(name.owner())) {
                owners.add(name.owner());
            }
        }
        Collections.reverse(owners);
        return owners;
    }

    private static ClaimedQuantity quantity(Sentence s, int first) {
        Governor governor = Governor.of(s, first);
        ClaimedQuantity quantity = null;
        if (governor.kind() == Governor.Kind.VERB) {
            quantity = VerbSense.ofBitcoin(s.at(governor.at()), governor.prep(), s, governor.at(), first);
        } else if (governor.kind() == Governor.Kind.NOUN) {
            quantity = VerbSense.ofNoun(s.at(governor.at()));
        }
        return quantity == null ? ClaimedQuantity.ROW : quantity;
    }
}
