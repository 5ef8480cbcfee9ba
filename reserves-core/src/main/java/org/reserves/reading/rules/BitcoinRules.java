package org.reserves.reading.rules;

import javax.annotation.Nullable;
import org.reserves.reading.grammar.CoinLevels;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.Tally;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.Aside;
import org.reserves.reading.tie.ClaimedQuantity;

/** Whose an amount of bitcoin is, and whether it is held, came or left. */
final class BitcoinRules {
    private final SubjectFinder subjects;
    private final int year;
    private final AgainRules again;
    private final Counting counting;
    private final ActRules acts;
    private final AgentRules agents;
    private final NamedRules names;
    private final LabelRules labels;
    private final SameCoinsRules same;
    private final ClauseRules clauses;
    private final GappedRules gapped;
    private final SupportRules support;
    private final Tally tally;

    /** Takes the year of the text, which tells former holdings from those of the day. */
    BitcoinRules(Scene scene, SubjectFinder subjects, Holders holders, SupportRules support, int year) {
        this.subjects = subjects;
        this.again = new AgainRules(scene);
        this.counting = new Counting(scene, again);
        this.year = year;
        this.gapped = new GappedRules(subjects, holders);
        this.support = support;
        this.acts = new ActRules(scene, subjects, holders);
        this.agents = new AgentRules(holders);
        this.names = new NamedRules(subjects, holders);
        this.labels = new LabelRules(scene, subjects, holders, this::governed);
        this.same = new SameCoinsRules(scene, holders, this::governed);
        this.clauses = new ClauseRules(scene, holders, same);
        this.tally = new Tally(scene, holders);
    }

    /** Ties the amount at this place, or says why not. */
    void tie(Sentence s, int i, Figure figure) {
        Governor governor = Governor.of(s, i);
        if (figure.unit() == Figure.Unit.BARE && CoinLevels.isLevel(s, i, figure)) {
            tie(s, i, figure, PriceRules.market("price of a coin"), governor);
            return;
        }
        String negative = counting.negative(s, i, figure, governor);
        if (negative != null && !isAnswer(s, i, figure, governor)) {
            leave(figure, negative);
            return;
        }
        Found found = found(s, i, figure, governor);
        if (found == null) {
            figure.leaveOpen(
                    figure.isBitcoin() ? ClaimedQuantity.ROW : ClaimedQuantity.OTHER, "no holder is named for it");
            return;
        }
        figure.count(Figure.Unit.BITCOIN);
        tie(s, i, figure, found, governor);
    }

    private void tie(Sentence s, int i, Figure figure, Found found, Governor governor) {
        Who who = found.who();
        figure.tie(new Figure.Tie(
                who.owner(),
                found.quantity(),
                who.sure(),
                found.why() + ": " + who.why(),
                found.of(),
                found.isOfAnotherTime() ? Aside.PAST : aside(s, i, governor)));
    }

    private static void leave(Figure figure, String negative) {
        if (Counting.isArguable(negative)) {
            figure.leaveOpen(ClaimedQuantity.OTHER, negative);
        } else {
            figure.leaveUntied(ClaimedQuantity.OTHER, negative);
        }
    }

    @Nullable
    private Found found(Sentence s, int i, Figure figure, Governor governor) {
        Found earlier = SameCoinsRules.before(s, i, figure);
        earlier = earlier == null ? acts.saleFor(s, i) : earlier;
        earlier = earlier == null ? labels.signed(s, i) : earlier;
        earlier = earlier == null ? tallied(s, i, governor) : earlier;
        if (earlier != null) {
            return earlier;
        }
        Found found = governed(s, i, governor);
        boolean main =
                found != null && (governor.kind() == Governor.Kind.VERB || governor.kind() == Governor.Kind.NOUN);
        if (main) {
            return found;
        }
        Found by = agents.by(s, i);
        by = by == null ? found : by;
        by = by == null ? agents.from(s, i, governor) : by;
        by = by == null ? agents.relative(s, i) : by;
        by = by == null ? agents.attributed(s, i) : by;
        by = by == null ? labels.namedByLabel(s, i) : by;
        by = by == null ? same.repeated(s, i) : by;
        by = by == null ? again.at(s, i, governor) : by;
        by = by == null ? gapped.at(s, i, governor) : by;
        return by == null ? support.bitcoin(s, i, governor) : by;
    }

    @Nullable
    private Found tallied(Sentence s, int i, Governor governor) {
        Who who = tally.of(s, i, governor);
        return who == null ? null : new Found(ClaimedQuantity.ROW, who, "a tally", null);
    }

    @Nullable
    Found governed(Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        if (figure != null && figure.isSaidByVerb()) {
            Who who = subjects.ofVerb(s, i);
            return who == null ? null : new Found(ClaimedQuantity.ROW, who, "exceeds", null);
        }
        return switch (governor.kind()) {
            case VERB -> acts.verb(s, i, governor);
            case NOUN -> acts.noun(s, governor);
            case POSSESSOR -> names.possessed(s, i, governor);
            case NAME -> names.named(s, governor.at());
            case BRACKET -> same.bracket(s, i, governor.at());
            case LABEL -> labels.labelled(s, i, governor.at());
            case COORDINATED -> SameCoinsRules.coordinated(s, governor.at());
            case APPOSED -> SameCoinsRules.apposed(s, governor);
            case WORTH -> {
                Found same = SameCoinsRules.apposed(s, governor);
                yield same == null && s.at(governor.at()).isVerb() ? acts.verb(s, i, governor) : same;
            }
            case PART -> same.part(s, i);
            case WITH -> names.with(s, i, governor);
            case NONE -> clauses.subject(s, i);
        };
    }

    /** An answer is no more than a number. */
    private boolean isAnswer(Sentence s, int i, Figure figure, Governor governor) {
        return figure.unit() == Figure.Unit.BARE && Counting.isAlone(s, i) && support.answer(s, i, governor) != null;
    }

    /** Why an amount is not what is held on the day of the text. */
    @Nullable
    private Aside aside(Sentence s, int i, Governor governor) {
        boolean from = governor.prep().equals("from")
                || (governor.kind() == Governor.Kind.VERB
                        && s.at(governor.at()).lower().startsWith("accumulat")
                        && hasSince(s, i));
        if (from || VerbSense.isThen(s, i, year)) {
            return Aside.PAST;
        }
        boolean part = governor.kind() == Governor.Kind.PART
                || s.at(i + 1).is("from")
                || s.at(i + 1).is("of")
                || isWallet(s, i);
        return part ? Aside.PART : null;
    }

    private static boolean hasSince(Sentence s, int i) {
        for (int j = i + 1; j < Math.min(s.size(), i + 4); j++) {
            if (s.at(j).is("since")) {
                return true;
            }
        }
        return false;
    }

    /** One of the wallets holds so much. */
    private static boolean isWallet(Sentence s, int i) {
        for (int j = i - 1; j >= Math.max(0, i - 6); j--) {
            if (s.at(j).is("wallet") && !s.at(j - 1).is(Cue.BITCOIN)) {
                return true;
            }
        }
        return false;
    }
}
