package org.reserves.reading.grammar;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Owner;
import org.reserves.reading.tie.Sureness;

/** What has been named so far: whom "it", "the country", "the agency" and a list without names are about. */
public final class Scene extends Talk {
    /** The weakest reason: nothing nearer is named. */
    static final String ABOUT = "the text is about this holder";

    /** A tied amount, and how many were tied before it. */
    private final Survey survey;

    private final Map<Owner, Integer> named = new LinkedHashMap<>();
    private final KnownAmounts amounts = new KnownAmounts();

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
    private boolean inList;

    @Nullable
    private Owner listFocus;

    /** Takes how often the whole text names each holder. */
    public Scene(Survey survey) {
        this.survey = Objects.requireNonNull(survey, "survey must not be null");
    }

    /** Returns how often the whole text names each holder. */
    public Survey survey() {
        return survey;
    }

    /** A heading begins: of a holder, or of none. */
    public void beginSection(@Nullable Owner owner, boolean isTitle) {
        if (isTitle) {
            title = owner;
        }
        section = owner;
        label = null;
        focus = owner;
        focusAt = owner == null ? sentence() - NEAR : sentence();
        state = owner == null ? state : stateOf(owner);
        stateAt = owner == null ? stateAt : sentence();
    }

    public void beginLine(@Nullable Owner owner) {
        label = owner;
        beginLine();
    }

    public void count(Owner owner) {
        named.merge(stateOf(owner), 1, Integer::sum);
    }

    /** Returns a tied amount of nearly the same number, as when one is rounded; or null. */
    @Nullable
    public Figure likeAmount(Figure figure) {
        BigDecimal number = figure.printed().number();
        if (number.signum() < 0) {
            return null;
        }
        BigDecimal apart = number.movePointLeft(2);
        return amounts.between(number.subtract(apart), number.add(apart));
    }

    /** Returns the tied amounts that have been named so far. */
    public KnownAmounts amounts() {
        return amounts;
    }

    /** A sentence was about somebody. */
    public void turnTo(Owner owner) {
        focus = owner;
        focusAt = sentence();
        if (owner.isOfAState()) {
            state = stateOf(owner);
            stateAt = sentence();
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
        if (owner.isOfAState() && (state == null || sentence() - stateAt >= NEAR)) {
            state = stateOf(owner);
            stateAt = sentence();
        }
    }

    /** Somebody acted who is nobody here: "it" is not the last holder any more. */
    public void turnAway() {
        focus = null;
        focusAt = sentence() - NEAR;
    }

    /** Returns whom the last sentences were about, or null. */
    @Nullable
    public Owner focus() {
        return focus;
    }

    /** Returns how many sentences ago that was. */
    public int sinceFocus() {
        return sentence() - focusAt;
    }

    /** Returns whom the first heading names, or null. */
    @Nullable
    public Owner title() {
        return title;
    }

    public void remember(Figure figure) {
        amounts.add(figure);
        amount = figure;
        amountAt = sentence();
    }

    /** An amount was named that is nobody's known here: "the coins" are those now. */
    public void speakOf(Figure figure) {
        amount = figure;
        amountAt = sentence();
    }

    public void tied(Figure figure) {
        last = figure;
        lastAt = sentence();
    }

    /** Returns whether a tied figure is about a holder and not about the market. */
    public static boolean isOfAHolder(Figure figure) {
        Objects.requireNonNull(figure, "figure must not be null");
        return figure.isTied() && !figure.requireTie().owner().equals(Owner.MARKET);
    }

    /** Returns the last figure tied to a holder near here, or null. */
    @Nullable
    public Figure lastTied() {
        return last != null && sentence() - lastAt < NEAR ? last : null;
    }

    /** Returns the last body or state named, which is the seller where a buyer is the subject; or null. */
    @Nullable
    public Who ofSeller() {
        return body == null || (state != null && !stateOf(body).equals(state))
                ? ofState()
                : new Who(body, Sureness.LIKELY, "the last body named");
    }

    /** An item of a list begins: about whom the line before the list was. */
    public void beginItem() {
        if (!inList) {
            inList = true;
            listFocus = focus;
        } else if (listFocus != null) {
            focus = listFocus;
            focusAt = sentence();
        }
    }

    /** A line begins that is no item. */
    public void endList() {
        inList = false;
    }

    /** Returns a tied amount of the same number, or null. */
    @Nullable
    public Figure sameAmount(Figure figure) {
        return amounts.same(figure.printed().number());
    }

    /** Returns the last amount of bitcoin that was tied near here, or null. */
    @Nullable
    public Figure lastAmount() {
        return amount != null && sentence() - amountAt < NEAR ? amount : null;
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
        if (focus != null && sentence() - focusAt < NEAR) {
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

    /** Returns the state that the text has named most often so far, or null. */
    @Nullable
    public Owner mostNamed() {
        Owner most = null;
        int times = 1;
        for (Map.Entry<Owner, Integer> entry : named.entrySet()) {
            if (entry.getValue() > times) {
                most = entry.getKey();
                times = entry.getValue();
            }
        }
        return most;
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
        return most == null ? null : new Who(most, Sureness.GUESS, ABOUT);
    }

    @Nullable
    public Who ofState() {
        if (label != null && label.isOfAState()) {
            return new Who(stateOf(label), Sureness.LIKELY, "the line begins with its name");
        }
        if (state != null && sentence() - stateAt < NEAR) {
            return new Who(state, Sureness.LIKELY, "the last state named");
        }
        if (section != null && section.isOfAState()) {
            return new Who(stateOf(section), Sureness.LIKELY, "the state named in the heading");
        }
        return named.isEmpty() ? ofWholeText() : main();
    }

    /** Before anybody is named, the state that the whole text is mostly about. */
    @Nullable
    private Who ofWholeText() {
        Owner most = survey.main();
        return most == null || !survey.isMostly(most) ? null : new Who(most, Sureness.GUESS, ABOUT);
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
