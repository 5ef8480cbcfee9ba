package org.reserves.reading;

import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.CueBook.Cue;
import org.reserves.reading.NameBook.Name;
import org.reserves.reading.NameBook.Owner;
import org.reserves.reading.Scene.Who;
import org.reserves.reading.VerbSense.Mood;

/** Whose an amount of bitcoin is, and whether it is held, came or left. */
final class BitcoinRules {
    private static final int FAR = 14;
    private static final int FEW_DIGITS = 3;
    private static final Set<String> HELD_BY =
            Set.of("sold by", "moved by", "transferred by", "auctioned by", "auctioned off by", "sent by");
    private static final Set<String> CAME_BY = Set.of(
            "seized by",
            "confiscated by",
            "mined by",
            "recovered by",
            "bought by",
            "purchased by",
            "acquired by",
            "accumulated by",
            "forfeited to",
            "taken by",
            "impounded by",
            "captured by",
            "collected by",
            "amassed by");

    private final Scene scene;
    private final SubjectFinder subjects;
    private final Counting counting;
    private final int year;

    /** What a rule found. */
    record Found(
            ClaimedQuantity quantity,
            Who who,
            String why,
            @Nullable Figure of) {}

    /** Takes the year of the text, which tells former holdings from those of the day. */
    BitcoinRules(Scene scene, SubjectFinder subjects, int year) {
        this.year = year;
        this.scene = scene;
        this.subjects = subjects;
        this.counting = new Counting();
    }

    /** Ties the amount at this place, or says why not. */
    void tie(Sentence s, int i, Figure figure) {
        Governor governor = Governor.of(s, i);
        String negative = counting.negative(s, i, figure, governor);
        if (negative != null) {
            figure.leaveUntied(ClaimedQuantity.OTHER, negative);
            return;
        }
        Found found = found(s, i, governor);
        if (found == null) {
            figure.leaveUntied(
                    figure.isBitcoin() ? ClaimedQuantity.ROW : ClaimedQuantity.OTHER, "no holder is named for it");
            return;
        }
        figure.count(Figure.Unit.BITCOIN);
        Who who = found.who();
        figure.tie(new Figure.Tie(
                who.owner(),
                found.quantity(),
                who.sure(),
                found.why() + ": " + who.why(),
                found.of(),
                aside(s, i, governor)));
        scene.remember(figure);
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

    @Nullable
    private Found found(Sentence s, int i, Governor governor) {
        Found found = governed(s, i, governor);
        boolean main =
                found != null && (governor.kind() == Governor.Kind.VERB || governor.kind() == Governor.Kind.NOUN);
        if (main) {
            return found;
        }
        Found by = by(s, i);
        by = by == null ? found : by;
        by = by == null ? from(s, i, governor) : by;
        by = by == null ? relative(s, i) : by;
        by = by == null ? namedByLabel(s, i) : by;
        return by == null ? repeated(s, i) : by;
    }

    @Nullable
    private Found governed(Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        if (figure != null && figure.isSaidByVerb()) {
            Who who = subjects.ofVerb(s, i);
            return who == null ? null : new Found(ClaimedQuantity.ROW, who, "exceeds", null);
        }
        return switch (governor.kind()) {
            case VERB -> verb(s, i, governor);
            case NOUN -> noun(s, governor);
            case POSSESSOR -> possessed(s, i, governor);
            case NAME -> named(s, governor.at());
            case BRACKET -> bracket(s, i, governor.at());
            case LABEL -> labelled(s, i, governor.at());
            case COORDINATED -> coordinated(s, governor.at());
            case APPOSED -> apposed(s, governor);
            case WORTH -> {
                Found same = apposed(s, governor);
                yield same == null && s.at(governor.at()).isVerb() ? verb(s, i, governor) : same;
            }
            case PART -> part(s, i);
            case WITH -> with(s, i, governor);
            case NONE -> subject(s, i);
        };
    }

    /** The bitcoins held by Bhutan. */
    @Nullable
    private Found by(Sentence s, int i) {
        for (int j = i + 1; j < Math.min(s.size(), i + FAR); j++) {
            Item item = s.at(j);
            if (item.is("(")) {
                j = s.behindBracket(j) - 1;
            } else if (item.is(Cue.BY_HOLDER)) {
                Who who = agent(s, j + 1);
                return who == null ? null : new Found(quantityBy(item), who, "\"" + item.lower() + "\"", null);
            } else if ((item.isFigure()
                            && item.figure() != null
                            && !item.figure().isMoney())
                    || item.is(";")
                    || item.is(Cue.CONJUNCTION)) {
                return null;
            }
        }
        return null;
    }

    /** The same number as an amount before it, with "the" or in four digits and more. */
    @Nullable
    private Found repeated(Sentence s, int i) {
        Figure figure = Objects.requireNonNull(s.at(i).figure(), "figure must not be null");
        Item before = s.at(i - 1);
        boolean definite = before.is("the") || before.is("those") || before.is("these");
        boolean exact = figure.isBitcoin() && figure.printed().significantDigits() > FEW_DIGITS;
        Figure same = definite || exact ? scene.sameAmount(figure) : null;
        if (same == null) {
            return null;
        }
        Figure.Tie tie = same.requireTie();
        return new Found(
                tie.quantity(),
                new Who(tie.owner(), tie.sure().and(Sureness.LIKELY), tie.why()),
                "the same amount as before",
                null);
    }

    /** 61,000 bitcoins that the police confiscated. */
    @Nullable
    private Found relative(Sentence s, int i) {
        int that = s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN);
        if (!s.at(that).is("that") && !s.at(that).is("which")) {
            return null;
        }
        Who who = agent(s, that + 1);
        for (int j = that + 1; who != null && j < Math.min(s.size(), that + 7); j++) {
            if (s.at(j).isWord() && s.at(j).isVerb() && !s.at(j).is(Cue.BE) && Mood.at(s, j) == Mood.REAL) {
                ClaimedQuantity quantity = VerbSense.ofBitcoin(s.at(j), "", s, j, i);
                boolean auxiliary = s.at(j).is("has") || s.at(j).is("had");
                if (quantity != null && !auxiliary) {
                    return new Found(quantity, who, "\"that\"", null);
                }
            }
        }
        return null;
    }

    /** An address received 500 BTC from Bhutan's government: they left Bhutan. */
    @Nullable
    private Found from(Sentence s, int i, Governor governor) {
        boolean moved = governor.kind() == Governor.Kind.VERB
                && s.at(governor.at()).isAny(Cue.REDUCE, Cue.ACQUIRE)
                && Mood.at(s, governor.at()) == Mood.REAL;
        if (!moved || !s.at(i + 1).is("from")) {
            return null;
        }
        Who who = agent(s, i + 2);
        return who == null || !who.owner().isOfAState()
                ? null
                : new Found(ClaimedQuantity.REDUCED, who.less(Sureness.LIKELY, "\"from\""), "\"from\"", null);
    }

    private static ClaimedQuantity quantityBy(Item item) {
        return HELD_BY.contains(item.lower())
                ? ClaimedQuantity.REDUCED
                : CAME_BY.contains(item.lower()) ? ClaimedQuantity.ACQUIRED : ClaimedQuantity.ROW;
    }

    /** Who stands behind "by". */
    @Nullable
    Who agent(Sentence s, int from) {
        int at = s.skipRight(from, Cue.DETERMINER, Cue.ADJECTIVE);
        Item item = s.at(at);
        if (item.is(Cue.ALL)) {
            return new Who(Owner.TOTAL, Sureness.SURE, "\"" + item.text() + "\"");
        }
        Name name = item.name();
        if (name != null) {
            return name.owner() != null && name.isHolder() && name.kind() != Name.Kind.ADJECTIVE
                    ? new Who(name.owner(), Sureness.SURE, "\"" + item.text() + "\"")
                    : null;
        }
        return item.isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT, Cue.AGENCY_NOUN) ? subjects.definite(s, at) : null;
    }

    @Nullable
    private Found verb(Sentence s, int i, Governor governor) {
        Item verb = s.at(governor.at());
        ClaimedQuantity quantity = VerbSense.ofBitcoin(verb, governor.prep(), s, governor.at(), i);
        if (quantity == null && verb.is(Cue.SHARE_VERB)) {
            return pointing(s, governor.at());
        }
        if (quantity == null) {
            return null;
        }
        Who who = between(s, governor.at(), i);
        who = who == null ? subjects.ofVerb(s, governor.at()) : who;
        return who == null ? null : new Found(quantity, who, "\"" + verb.lower() + "\"", null);
    }

    /** This accounted for 471,380 BTC: of the share or value just said. */
    @Nullable
    private Found pointing(Sentence s, int verb) {
        int i = s.skipLeft(verb - 1, Cue.ADVERB);
        Figure last = scene.lastTied();
        boolean points = s.at(i).is("this") || s.at(i).is("that") || s.at(i).is("which");
        return points && last != null ? equal(last, "says the figure before it in bitcoin") : null;
    }

    /** The possessor of a noun between a verb and its figure: taking the kingdom's holdings to. */
    @Nullable
    private Who between(Sentence s, int verb, int figure) {
        for (int j = figure - 1; j > verb; j--) {
            if (s.at(j).is(Cue.COIN_NOUN) && s.isNounHere(j)) {
                return subjects.possessor(s, j);
            }
        }
        return null;
    }

    @Nullable
    private Found noun(Sentence s, Governor governor) {
        int at = governor.at();
        Item noun = s.at(at);
        ClaimedQuantity quantity = VerbSense.ofNoun(noun);
        if (quantity == null) {
            return null;
        }
        int verb = s.verbAtOrBefore(at - 1);
        if (quantity == ClaimedQuantity.ROW && verb >= 0 && isObject(s, verb, at)) {
            ClaimedQuantity done = VerbSense.ofBitcoin(s.at(verb), "", s, verb, at);
            quantity = done == null ? quantity : done;
        }
        Who who = subjects.possessor(s, at);
        who = who == null && verb >= 0 ? subjects.ofVerb(s, verb) : who;
        who = who == null && (s.at(at - 1).isAny(Cue.DETERMINER, Cue.ADJECTIVE) || at == 0)
                ? subjects.ofCoins(s, at)
                : who;
        boolean alone = who == null && verb < 0;
        who = alone ? onlyState(s) : who;
        return who == null ? null : new Found(quantity, who, "\"" + noun.lower() + "\"", null);
    }

    private static boolean isObject(Sentence s, int verb, int noun) {
        for (int j = verb + 1; j < noun; j++) {
            Item item = s.at(j);
            if ((item.isSign() && !item.is("'s")) || item.is(Cue.CONJUNCTION) || item.is(Cue.PREP)) {
                return false;
            }
        }
        return s.at(verb).isAny(Cue.REDUCE, Cue.ACQUIRE);
    }

    @Nullable
    private Found possessed(Sentence s, int i, Governor governor) {
        int at = governor.at();
        Who who = s.at(at).is(Cue.POSSESSIVE) ? subjects.pronoun(s, at) : ofPossessor(s, at);
        if (who == null) {
            return null;
        }
        int before = s.at(at).is(Cue.POSSESSIVE) ? at - 1 : s.skipLeft(at - 1, Cue.DETERMINER);
        Item verb = s.at(before);
        ClaimedQuantity quantity = verb.isVerb() && verb.isAny(Cue.REDUCE, Cue.ACQUIRE)
                ? VerbSense.ofBitcoin(verb, "", s, before, i)
                : behind(s, i);
        return new Found(quantity == null ? ClaimedQuantity.ROW : quantity, who, "possessive", null);
    }

    @Nullable
    private Who ofPossessor(Sentence s, int at) {
        Item item = s.at(at);
        Name name = item.name();
        if (name != null) {
            return name.owner() != null && name.isHolder()
                    ? new Who(name.owner(), Sureness.SURE, "\"" + item.text() + "\"")
                    : null;
        }
        return subjects.definite(s, at);
    }

    /** A noun behind the figure that says what happened to it: the 500 BTC sale. */
    @Nullable
    private static ClaimedQuantity behind(Sentence s, int i) {
        Item next = s.at(s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN));
        return next.is(Cue.SALE_NOUN)
                ? ClaimedQuantity.REDUCED
                : next.is(Cue.BUY_NOUN) && !next.is(Cue.VERB) ? ClaimedQuantity.ACQUIRED : null;
    }

    /** "Bhutan 12,000 BTC" in a list, "and Britain 61,000" behind a clause. */
    @Nullable
    private Found named(Sentence s, int at) {
        Who who = ofPossessor(s, at);
        Item before = s.at(at - 1);
        boolean begins = at == 0 || before.is(Cue.CONJUNCTION) || before.isSign() || before.is("the");
        if (who == null || !begins || SubjectFinder.isApart(s, at)) {
            return null;
        }
        ClaimedQuantity quantity = ClaimedQuantity.ROW;
        for (int j = at - 1; j >= 0; j--) {
            Figure other = s.at(j).figure();
            if (other != null && other.isBitcoin() && other.isTied()) {
                quantity = other.requireTie().quantity();
                break;
            }
        }
        return new Found(quantity, who, "name beside the figure", null);
    }

    @Nullable
    private Found bracket(Sentence s, int i, int open) {
        int before = open - 1;
        before = s.at(before).isWord()
                        && s.at(before).isAny(Cue.BITCOIN, Cue.COIN)
                        && s.at(before - 1).isFigure()
                ? before - 1
                : before;
        Item item = s.at(before);
        if (item.isFigure()) {
            return equal(item.figure(), "bracket behind a figure");
        }
        if (Sentence.isClosing(item) && s.at(s.beforeBracket(before)).isName()) {
            before = s.beforeBracket(before);
            item = s.at(before);
        }
        if (item.isName()) {
            Who who = ofPossessor(s, before);
            return who == null || item.name() == null
                    ? null
                    : new Found(ClaimedQuantity.ROW, who, "bracket behind a name", null);
        }
        return governed(s, i, Governor.from(s, before));
    }

    /** The same coins, said in another way. */
    @Nullable
    private static Found equal(@Nullable Figure host, String why) {
        if (host == null || !host.isTied()) {
            return null;
        }
        Figure.Tie tie = host.requireTie();
        ClaimedQuantity quantity =
                switch (tie.quantity()) {
                    case PROCEEDS, REDUCED -> ClaimedQuantity.REDUCED;
                    case COST, ACQUIRED -> ClaimedQuantity.ACQUIRED;
                    case VALUE, ROW, SHARE -> ClaimedQuantity.ROW;
                    default -> null;
                };
        return quantity == null
                ? null
                : new Found(quantity, new Who(tie.owner(), Sureness.LIKELY, tie.why()), why, host);
    }

    @Nullable
    private Found labelled(Sentence s, int i, int at) {
        int last = Sentence.isClosing(s.at(at - 1)) ? s.beforeBracket(at - 1) : at - 1;
        if (s.at(last).isName() && !SubjectFinder.isApart(s, last)) {
            Who who = ofPossessor(s, last);
            return who == null || !(s.at(at).is(":") || isLineStart(s, last))
                    ? null
                    : new Found(ClaimedQuantity.ROW, who, "label", null);
        }
        ClaimedQuantity quantity = VerbSense.ofLabel(s, at);
        boolean dated = isDated(s, at);
        quantity = quantity == null && dated ? event(s, i) : quantity;
        Who who = labelOwner(s, at);
        boolean plain = quantity == null
                && !dated
                && scene.label() != null
                && s.at(i).figure() != null
                && Objects.requireNonNull(s.at(i).figure()).isBitcoin();
        quantity = plain ? ClaimedQuantity.ROW : quantity;
        if (quantity == null && s.at(at).is("–")) {
            return governed(s, i, Governor.from(s, at - 1));
        }
        return quantity == null || who == null ? null : new Found(quantity, who, "label", null);
    }

    /** Whether only a number, signs and the same name in another form stand before a name. */
    private static boolean isLineStart(Sentence s, int name) {
        for (int j = 0; j < name; j++) {
            Item item = s.at(j);
            boolean plain = item.isSign()
                    || item.isName()
                    || item.is("the")
                    || (item.isWord() && item.text().chars().allMatch(Character::isDigit));
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** The one state a label names, all together where it says "total", or whom the list is about. */
    @Nullable
    private Who labelOwner(Sentence s, int at) {
        Who only = null;
        for (int j = 0; j < at; j++) {
            Name name = s.at(j).name();
            if (s.at(j).is("total") && !s.contains(Cue.COIN_NOUN, 0, at)) {
                return new Who(
                        Owner.TOTAL, Sureness.LIKELY, "label \"" + s.at(j).text() + "\"");
            }
            if (name != null && name.owner() != null && name.isHolder() && !SubjectFinder.isApart(s, j)) {
                only = only == null ? ofPossessor(s, j) : null;
            }
        }
        return only == null ? scene.ofList() : only;
    }

    /** Largest net buyer: El Salvador, 34 BTC. */
    @Nullable
    private Found namedByLabel(Sentence s, int i) {
        int comma = s.at(i - 1).is(",") ? i - 1 : i - 2;
        int name = comma - 1;
        boolean plain = comma == i - 1 || s.at(i - 1).isSign();
        if (!plain
                || !s.at(comma).is(",")
                || !s.at(name).isName()
                || !s.at(name - 1).is(":")
                || !isLabel(s, name - 1)) {
            return null;
        }
        Who who = ofPossessor(s, name);
        ClaimedQuantity quantity = hasWord(s, "buyer", name)
                ? ClaimedQuantity.ACQUIRED
                : hasWord(s, "seller", name) ? ClaimedQuantity.REDUCED : VerbSense.ofLabel(s, name - 1);
        quantity = quantity == null && s.contains(Cue.SUPERLATIVE, 0, name - 1) ? ClaimedQuantity.ROW : quantity;
        return who == null || quantity == null
                ? null
                : new Found(quantity, who.less(Sureness.LIKELY, "named behind a label"), "label", null);
    }

    private static boolean hasWord(Sentence s, String word, int to) {
        return s.items().subList(0, to).stream().anyMatch(item -> item.is(word));
    }

    /** Whether only words stand before a colon. */
    private static boolean isLabel(Sentence s, int colon) {
        for (int j = 0; j < colon; j++) {
            if (!s.at(j).isWord() && !s.at(j).is(",")) {
                return false;
            }
        }
        return colon > 0;
    }

    /** A label that is a day, a place in a list, or the "A" of an answer. */
    private static boolean isDated(Sentence s, int at) {
        for (int j = 0; j < at; j++) {
            Item item = s.at(j);
            boolean plain = !item.isWord()
                    || item.is(Cue.MONTH)
                    || Character.isDigit(item.text().charAt(0))
                    || item.text().length() == 1;
            if (!plain) {
                return false;
            }
        }
        return at > 0;
    }

    /** What happened by the words behind, or by what the list is of. */
    @Nullable
    private ClaimedQuantity event(Sentence s, int i) {
        for (int j = i + 1; j < Math.min(s.size(), i + 4); j++) {
            if (s.at(j).isWord() && s.at(j).isVerb()) {
                ClaimedQuantity said = VerbSense.ofBitcoin(s.at(j), "", s, j, i);
                if (said != null) {
                    return said;
                }
            }
        }
        return VerbSense.ofEvent(scene.event());
    }

    @Nullable
    private static Found coordinated(Sentence s, int at) {
        Figure other = s.at(at).figure();
        if (other == null || !other.isBitcoin() || !other.isTied()) {
            return null;
        }
        Figure.Tie tie = other.requireTie();
        return new Found(
                tie.quantity(),
                new Who(tie.owner(), tie.sure().and(Sureness.LIKELY), tie.why()),
                "listed with another",
                null);
    }

    @Nullable
    private static Found apposed(Sentence s, Governor governor) {
        for (int j = governor.at(); j >= 0; j--) {
            Figure host = s.at(j).figure();
            if (host != null) {
                return equal(host, "stands for the figure before it");
            }
        }
        return null;
    }

    @Nullable
    private Found part(Sentence s, int i) {
        Figure whole = scene.lastAmount();
        if (whole == null || !whole.isTied()) {
            return null;
        }
        Item verb = rightVerb(s, i);
        ClaimedQuantity quantity = verb == null ? null : VerbSense.ofBitcoin(verb, "", s, 0, 0);
        Figure.Tie tie = whole.requireTie();
        return new Found(
                quantity == null ? ClaimedQuantity.ROW : quantity,
                new Who(tie.owner(), Sureness.LIKELY, tie.why()),
                "part of the amount before it",
                whole);
    }

    @Nullable
    private static Item rightVerb(Sentence s, int i) {
        for (int j = i + 1; j < Math.min(s.size(), i + FAR); j++) {
            if (s.at(j).isWord() && s.at(j).isAny(Cue.REDUCE, Cue.ACQUIRE)) {
                return s.at(j);
            }
            if (s.at(j).is(";") || s.at(j).isFigure()) {
                return null;
            }
        }
        return null;
    }

    @Nullable
    private Found with(Sentence s, int i, Governor governor) {
        int at = governor.at();
        Who who;
        if (s.at(at).is(Cue.LIST_LEAD)) {
            who = subjects.ofVerb(s, at);
        } else {
            int before = s.at(at - 1).is(",") ? at - 2 : at - 1;
            before = Sentence.isClosing(s.at(before)) ? s.beforeBracket(before) : before;
            who = s.at(before).isName() && !SubjectFinder.isPlace(s, before) ? ofPossessor(s, before) : null;
            int behind = s.skipRight(s.at(i + 1).is(",") ? i + 2 : i + 1, Cue.DETERMINER);
            who = who == null && s.at(behind).isName() ? ofPossessor(s, behind) : who;
            int verb = who == null ? s.verbAtOrBefore(before) : -1;
            boolean stands = verb >= 0
                    && s.at(verb).isAny(Cue.HOLD, Cue.BE, Cue.VERB, Cue.RISE)
                    && Mood.at(s, verb) == Mood.REAL;
            who = stands ? subjects.ofVerb(s, verb) : who;
        }
        Item next = s.at(s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN));
        ClaimedQuantity done = next.is(Cue.HOLD) || !next.isAny(Cue.ACQUIRE, Cue.REDUCE)
                ? ClaimedQuantity.ROW
                : next.is(Cue.REDUCE) ? ClaimedQuantity.REDUCED : ClaimedQuantity.ACQUIRED;
        if (done != ClaimedQuantity.ROW) {
            who = doer(s, at);
        }
        return who == null ? null : new Found(done, who, "\"with\"", null);
    }

    /** Who did something by the words before a place: "by" somebody, or else the subject of its verb. */
    @Nullable
    private Who doer(Sentence s, int before) {
        for (int j = 0; j < before; j++) {
            if (s.at(j).is(Cue.BY_HOLDER)) {
                return agent(s, j + 1);
            }
        }
        int verb = s.verbAtOrBefore(before - 1);
        return verb < 0 ? null : subjects.ofVerb(s, verb);
    }

    /** The figure begins its clause: 500 bitcoins were sold. */
    @Nullable
    private Found subject(Sentence s, int i) {
        Found same = repeated(s, i);
        if (same != null) {
            return same;
        }
        ClaimedQuantity quantity = behind(s, i);
        boolean left = s.at(i - 1).is("remaining")
                || s.at(i - 1).is("unsold")
                || s.at(i - 1).is("outstanding");
        quantity = quantity != null ? quantity : left ? ClaimedQuantity.ROW : VerbSense.ofClause(s, i);
        if (quantity == null && s.items().stream().noneMatch(item -> item.isWord() || item.isName())) {
            Who list = scene.ofList();
            return list == null ? null : new Found(ClaimedQuantity.ROW, list, "a line of its own", null);
        }
        ClaimedQuantity listed = quantity == null && i <= 2 ? VerbSense.ofEvent(scene.event()) : null;
        boolean moved = listed == ClaimedQuantity.ACQUIRED || listed == ClaimedQuantity.REDUCED;
        quantity = moved && !hasVerb(s) ? listed : quantity;
        if (quantity == null) {
            return null;
        }
        Who who = onlyState(s);
        return who == null ? null : new Found(quantity, who, "subject of its clause", null);
    }

    private static boolean hasVerb(Sentence s) {
        for (int j = 0; j < s.size(); j++) {
            if (s.at(j).isWord() && s.at(j).isVerb() && !s.isNounHere(j)) {
                return true;
            }
        }
        return false;
    }

    /** The one state or body that the sentence names, or else whom the text is about; null where it names several. */
    @Nullable
    private Who onlyState(Sentence s) {
        Owner only = null;
        for (int j = 0; j < s.size(); j++) {
            Name name = s.at(j).name();
            if (name == null || name.owner() == null || !name.owner().isOfAState()) {
                continue;
            }
            if (only != null && !Scene.stateOf(only).equals(Scene.stateOf(name.owner()))) {
                return null;
            }
            only = only == null || name.owner().isBody() ? name.owner() : only;
        }
        return only == null ? scene.unnamed() : new Who(only, Sureness.LIKELY, "the one holder of the sentence");
    }
}
