package org.reserves.reading.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Owner;
import org.reserves.reading.tie.Sureness;

/** What is spoken of: the event of a list, the topic of a paragraph, a question asked, the market, and how long ago. */
abstract class Talk {
    static final int NEAR = 3;
    private static final int LATELY = 4;

    private final List<BigDecimal> prices = new ArrayList<>();
    private final Map<Owner, Integer> lastSeen = new LinkedHashMap<>();

    @Nullable
    private Owner company;

    private int sentence;
    private final People people = new People();
    private Set<Cue> event = Set.of();
    private int pricedAt = -NEAR;
    private int coinsAt = -NEAR;
    private int lineAt;
    private int askedAt = -NEAR;
    private Set<Cue> question = Set.of();
    private Set<Cue> topic = Set.of();

    @Nullable
    private Who asked;

    @Nullable
    private Owner introduced;

    private int introducedAt = -NEAR;

    int sentence() {
        return sentence;
    }

    void beginLine() {
        lineAt = sentence;
    }

    public void nextSentence() {
        sentence++;
    }

    /** What the last heading or opening line says happens to coins. */
    public void event(Set<Cue> what) {
        event = what;
    }

    public Set<Cue> event() {
        return event;
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

    /** Returns whether no sentence of the line has been read yet. */
    public boolean isLineStart() {
        return sentence == lineAt + 1;
    }

    /** Whether a sentence belongs to this line. */
    boolean isInLine(int number) {
        return number > lineAt;
    }

    /** A sentence spoke of bitcoin. */
    public void coined() {
        coinsAt = sentence;
    }

    /** Returns whether the text has spoken of bitcoin at all. */
    public boolean isAboutBitcoin() {
        return coinsAt >= 0;
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

    /** A price of a coin was named. */
    public void price(BigDecimal number) {
        prices.add(number);
    }

    /** Returns the prices of a coin that the text has named so far. */
    public List<BigDecimal> prices() {
        return prices;
    }

    /** Somebody was named, in passing or not. */
    public void see(Owner owner) {
        TitleHolder title = owner.title();
        boolean firm = title == null || title.kind() == TitleHolder.Kind.STATE_COMPANY;
        company = firm ? owner : company;
        lastSeen.put(owner, sentence());
    }

    /** Returns who was named in this line or in the last sentences, and how many sentences ago. */
    public Map<Owner, Integer> seenLately() {
        Map<Owner, Integer> lately = new LinkedHashMap<>();
        lastSeen.forEach((owner, at) -> {
            if (sentence() - at <= LATELY || isInLine(at)) {
                lately.put(owner, sentence() - at);
            }
        });
        return lately;
    }

    /** Returns the last company or person named in the last sentences, or null. */
    @Nullable
    public Who ofCompany() {
        Integer at = company == null ? null : lastSeen.get(company);
        return company == null || at == null || sentence() - at > NEAR
                ? null
                : new Who(company, Sureness.LIKELY, "the last company named");
    }

    /** A state was named last in a sentence, as one to look at: it is "the country" of the next. */
    public void introduce(Owner owner) {
        introduced = owner;
        introducedAt = sentence();
    }

    /** Returns the state that the sentence before this one pointed to, or null. */
    @Nullable
    public Owner introduced() {
        return sentence() - introducedAt == 1 ? introduced : null;
    }
}
