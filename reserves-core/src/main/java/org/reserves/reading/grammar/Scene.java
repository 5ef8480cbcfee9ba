package org.reserves.reading.grammar;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Owner;
import org.reserves.reading.tie.Sureness;

/** What has been named so far: whom "it", "the country", "the agency" and a list without names are about. */
public final class Scene {
    private static final int NEAR = 3;

    private final Map<Owner, Integer> named = new HashMap<>();
    private final Map<BigDecimal, Figure> amounts = new HashMap<>();
    private int sentence;

    @Nullable
    private Owner title;

    @Nullable
    private Owner section;

    @Nullable
    private Owner label;

    @Nullable
    private Owner focus;

    private int focusAt = -NEAR;

    @Nullable
    private Owner state;

    private int stateAt = -NEAR;

    @Nullable
    private Owner body;

    @Nullable
    private Figure amount;

    private int amountAt = -NEAR;

    @Nullable
    private Figure last;

    private int lastAt = -NEAR;
    private final People people = new People();
    private Set<Cue> event = Set.of();
    private int pricedAt = -NEAR;
    private int coinsAt = -NEAR;
    private int lineAt;
    private boolean inList;

    @Nullable
    private Owner listFocus;

    private int askedAt = -NEAR;
    private Set<Cue> question = Set.of();
    private Set<Cue> topic = Set.of();

    @Nullable
    private Who asked;

    public void nextSentence() {
        sentence++;
    }

    /** A heading begins: of a holder, or of none. */
    public void beginSection(@Nullable Owner owner, boolean isTitle) {
        if (isTitle) {
            title = owner;
        }
        section = owner;
        label = null;
        focus = owner;
        focusAt = owner == null ? sentence - NEAR : sentence;
        state = owner == null ? state : stateOf(owner);
        stateAt = owner == null ? stateAt : sentence;
    }

    public void beginLine(@Nullable Owner owner) {
        label = owner;
        lineAt = sentence;
    }

    /** What the last heading or opening line says happens to coins. */
    public void event(Set<Cue> what) {
        event = what;
    }

    public Set<Cue> event() {
        return event;
    }

    public void count(Owner owner) {
        named.merge(stateOf(owner), 1, Integer::sum);
    }

    /** A sentence was about somebody. */
    public void turnTo(Owner owner) {
        focus = owner;
        focusAt = sentence;
        if (owner.isOfAState()) {
            state = stateOf(owner);
            stateAt = sentence;
        }
        if (owner.isBody()) {
            body = owner;
        }
    }

    /** Somebody was named in passing. */
    public void mention(Owner owner) {
        if (owner.isBody()) {
            body = owner;
        }
        if (owner.isOfAState() && (state == null || sentence - stateAt >= NEAR)) {
            state = stateOf(owner);
            stateAt = sentence;
        }
    }

    /** Somebody acted who is nobody here: "it" is not the last holder any more. */
    public void turnAway() {
        focusAt = sentence - NEAR;
    }

    public void remember(Figure figure) {
        amounts.putIfAbsent(figure.printed().number().stripTrailingZeros(), figure);
        amount = figure;
        amountAt = sentence;
    }

    public void tied(Figure figure) {
        last = figure;
        lastAt = sentence;
    }

    /** Returns whether a tied figure is about a holder and not about the market. */
    public static boolean isOfAHolder(Figure figure) {
        Objects.requireNonNull(figure, "figure must not be null");
        return figure.isTied() && !figure.requireTie().owner().equals(Owner.MARKET);
    }

    /** Returns the last figure tied to a holder near here, or null. */
    @Nullable
    public Figure lastTied() {
        return last != null && sentence - lastAt < NEAR ? last : null;
    }

    /** Returns the last body or state named, which is the seller where a buyer is the subject; or null. */
    @Nullable
    public Who ofSeller() {
        return body == null || (state != null && !stateOf(body).equals(state))
                ? ofState()
                : new Who(body, Sureness.LIKELY, "the last body named");
    }

    /** What the first sentence of a paragraph speaks of. */
    public void topic(Set<Cue> words) {
        if (isLineStart()) {
            topic = words;
        }
    }

    /** Returns whether the paragraph begins with a sale. */
    public boolean isAboutSale() {
        return topic.contains(Cue.SALE_NOUN) || topic.contains(Cue.REDUCE);
    }

    /** An item of a list begins: about whom the line before the list was. */
    public void beginItem() {
        if (!inList) {
            inList = true;
            listFocus = focus;
        } else if (listFocus != null) {
            focus = listFocus;
            focusAt = sentence;
        }
    }

    /** A line begins that is no item. */
    public void endList() {
        inList = false;
    }

    /** Returns whether no sentence of the line has been read yet. */
    public boolean isLineStart() {
        return sentence == lineAt + 1;
    }

    /** A sentence spoke of bitcoin. */
    public void coined() {
        coinsAt = sentence;
    }

    /** Returns whether this sentence or one shortly before it spoke of bitcoin. */
    public boolean isAboutCoins() {
        return sentence - coinsAt < NEAR;
    }

    People people() {
        return people;
    }

    /** A price of the market was named. */
    public void priced() {
        pricedAt = sentence;
    }

    /** Returns whether this sentence or the one before it named a price of the market. */
    public boolean isAboutMarket() {
        return sentence - pricedAt <= 1;
    }

    /** A question was asked: with these words, about this holder or the one spoken of. */
    public void ask(Set<Cue> words, @Nullable Who about) {
        question = words;
        asked = about;
        askedAt = sentence;
    }

    /** An answer said no more than "yes": what follows answers too. */
    public void keepAsking() {
        askedAt = sentence - askedAt == 1 ? sentence : askedAt;
    }

    /** Returns the words of the question that this sentence answers, or none. */
    public Set<Cue> question() {
        return sentence - askedAt == 1 ? question : Set.of();
    }

    /** Returns whom the question is about, or null. */
    @Nullable
    public Who asked() {
        return asked;
    }

    /** Returns a tied amount of the same number, or null. */
    @Nullable
    public Figure sameAmount(Figure figure) {
        return amounts.get(figure.printed().number().stripTrailingZeros());
    }

    /** Returns the last amount of bitcoin that was tied near here, or null. */
    @Nullable
    public Figure lastAmount() {
        return amount != null && sentence - amountAt < NEAR ? amount : null;
    }

    public static Owner stateOf(Owner owner) {
        Objects.requireNonNull(owner, "owner must not be null");
        TitleHolder of = owner.title();
        return of == null || owner.isState() || of.sovereign().isSubdivision()
                ? owner
                : Owner.state(of.sovereign().code());
    }

    /** Returns whom the line, the section or the text is about, where the sentence names nobody. */
    @Nullable
    public Who unnamed() {
        if (label != null) {
            return new Who(label, Sureness.LIKELY, "the line begins with its name");
        }
        if (focus != null && sentence - focusAt < NEAR) {
            return new Who(focus, Sureness.LIKELY, "the last holder named");
        }
        if (section != null) {
            return new Who(section, Sureness.LIKELY, "named in the heading");
        }
        return main();
    }

    /** Returns whom a list or table under a heading is about. */
    @Nullable
    public Who ofList() {
        if (label != null) {
            return new Who(label, Sureness.SURE, "the line begins with its name");
        }
        if (section != null) {
            return new Who(section, Sureness.LIKELY, "named in the heading");
        }
        return focus == null ? main() : new Who(focus, Sureness.LIKELY, "the last holder named");
    }

    /** The holder that most of the text names, where that is one alone. */
    @Nullable
    private Who main() {
        Owner most = title;
        int all = named.values().stream().mapToInt(Integer::intValue).sum();
        for (Map.Entry<Owner, Integer> entry : named.entrySet()) {
            if (entry.getValue() * 3 >= all * 2) {
                most = entry.getKey();
            }
        }
        return most == null ? null : new Who(most, Sureness.GUESS, "the text is about this holder");
    }

    @Nullable
    public Who ofState() {
        if (label != null && label.isOfAState()) {
            return new Who(stateOf(label), Sureness.LIKELY, "the line begins with its name");
        }
        if (state != null && sentence - stateAt < NEAR) {
            return new Who(state, Sureness.LIKELY, "the last state named");
        }
        return section != null && section.isOfAState()
                ? new Who(stateOf(section), Sureness.LIKELY, "the state named in the heading")
                : main();
    }

    @Nullable
    public Owner body() {
        return body;
    }

    @Nullable
    public Owner label() {
        return label;
    }

    @Nullable
    public Owner section() {
        return section;
    }
}
