package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.reserves.holder.Sovereign;

/**
 * Whom or what a printed number is about: the row of a sovereign, the total of all rows, the market, or anything else.
 *
 * <table>
 * <caption>How a text is understood</caption>
 * <tr><th>text</th><th>subject</th></tr>
 * <tr><td>{@code US}, {@code us}, {@code USA}, {@code United States}, {@code the U.S.}</td><td>the United States, {@code US}</td></tr>
 * <tr><td>{@code US-TX}, {@code us-tx}</td><td>Texas; the name of a subdivision is read as that of a country where there is one</td></tr>
 * <tr><td>{@code total}, {@code Total}</td><td>{@link #TOTAL}</td></tr>
 * <tr><td>{@code market}, {@code Market}</td><td>{@link #MARKET}</td></tr>
 * <tr><td>{@code UX}, {@code US-ZZ}</td><td>refused: it looks like a code and is none; codes that ISO 3166 leaves to users, such as {@code XY}, are words</td></tr>
 * <tr><td>{@code crypto users}</td><td>these words, spaces in one form</td></tr>
 * </table>
 *
 * <p>Text and JSON: the code, {@code total}, {@code market} or the words. Two subjects are equal if these texts are.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class Subject {
    /** All rows together. */
    public static final Subject TOTAL = new Subject(Kind.TOTAL, null, "total");

    /** Bitcoin itself: its price. */
    public static final Subject MARKET = new Subject(Kind.MARKET, null, "market");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ARTICLE = Pattern.compile("^the ");
    private static final Pattern LIKE_A_CODE = Pattern.compile("[A-Z]{2}(?:-[A-Z0-9]{1,3})?");
    /** ISO 3166-1: never assigned, but left to users. */
    private static final Pattern LEFT_TO_USERS = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");

    /** What a number can be about. */
    public enum Kind {
        /** A sovereign: a row of the table, and what is said of it. */
        HOLDER,
        /** All rows together. */
        TOTAL,
        /** Bitcoin itself. */
        MARKET,
        /** Anything else. */
        OTHER
    }

    private final Kind kind;

    @Nullable
    private final Sovereign sovereign;

    private final String text;

    private Subject(Kind kind, @Nullable Sovereign sovereign, String text) {
        this.kind = kind;
        this.sovereign = sovereign;
        this.text = text;
    }

    /** Returns the subject of figures about a sovereign. */
    public static Subject of(Sovereign sovereign) {
        Objects.requireNonNull(sovereign, "sovereign must not be null");
        return new Subject(Kind.HOLDER, sovereign, sovereign.code());
    }

    /**
     * Returns the subject that a text names; see the class.
     *
     * @throws IllegalArgumentException if the text is blank, or looks like the code of a sovereign and is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Subject parse(String text) {
        Objects.requireNonNull(text, "subject must not be null");
        String words = SPACES.matcher(text.strip()).replaceAll(" ");
        if (words.isEmpty()) {
            throw new IllegalArgumentException(
                    "subject \"" + text + "\" is blank; name a sovereign, \"total\", \"market\" or what is counted");
        }
        String plain = ARTICLE.matcher(words.toLowerCase(Locale.ROOT)).replaceFirst("");
        if (plain.equals(TOTAL.text)) {
            return TOTAL;
        }
        if (plain.equals(MARKET.text)) {
            return MARKET;
        }
        Optional<Sovereign> named = Sovereign.named(words);
        if (named.isPresent()) {
            return of(named.get());
        }
        if (LIKE_A_CODE.matcher(words).matches()
                && !LEFT_TO_USERS.matcher(words).matches()) {
            Sovereign.of(words); // refused, with the codes that may have been meant
        }
        return new Subject(Kind.OTHER, null, words);
    }

    /** Returns what it is about. */
    public Kind kind() {
        return kind;
    }

    /** Returns the sovereign, or null where it is about none. */
    @Nullable
    public Sovereign sovereign() {
        return sovereign;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Subject subject && text.equals(subject.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the code, {@code total}, {@code market} or the words. */
    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
