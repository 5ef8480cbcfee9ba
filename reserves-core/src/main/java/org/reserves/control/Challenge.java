package org.reserves.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.reserves.chain.ChainBlock;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;

/**
 * A text for a declarant to sign, made so that the signature says when, for whom and what for.
 *
 * <pre>{@code
 * Challenge c = Challenge.of(TitleHolder.state("SV"), "audit of 2025", "2025-12-31", block);
 * c.text();
 * // Proof of control of bitcoin | holder: SV, state | purpose: audit of 2025 | date: 2025-12-31
 * //   | block: main 0000…, height 930000, of 2025-12-31 | nonce: 4f1c…     (all on one line)
 * }</pre>
 *
 * <p>The hash of the block could not be known before the block was found, so whoever signed it did so afterwards. The nonce was drawn
 * for this challenge, so no signature made for another purpose answers it. Holder and purpose keep the answer from being used for
 * somebody or something else.
 *
 * <p>The text is one line of printable ASCII without spaces at its ends, so that every wallet signs the same bytes: line ends and Unicode
 * forms, which wallets change, do not occur. A character that is not printable ASCII, a {@code |} and a {@code \} are written as
 * <code>\</code>{@code u} and four hexadecimal digits.
 *
 * <p>JSON: {@code {"holder":{…},"purpose":"…","date":"2025-12-31","block":{…},"nonce":"…","text":"…"}}; the text is written and not
 * read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param holder  who is to sign
 * @param purpose what for, never blank, at most 200 characters
 * @param date    the day the challenge was made
 * @param block   a block of the chain, as recent as possible; only a block with a date can tell how old an answer may be
 * @param nonce   32 hexadecimal digits in lower case that nobody can guess
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"holder", "purpose", "date", "block", "nonce", "text"})
public record Challenge(
        @JsonProperty("holder") TitleHolder holder,
        @JsonProperty("purpose") String purpose,
        LocalDate date,
        @JsonProperty("block") ChainBlock block,
        @JsonProperty("nonce") String nonce) {
    private static final int LONGEST_PURPOSE = 200;
    private static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the purpose is blank or longer than 200 characters, the block is younger than the day of the
     *                                  challenge, or the nonce is not 32 hexadecimal digits in lower case
     */
    public Challenge {
        Objects.requireNonNull(holder, "holder must not be null");
        Words.require("purpose of a challenge", purpose);
        Objects.requireNonNull(date, "date must not be null");
        Objects.requireNonNull(block, "block must not be null");
        Objects.requireNonNull(nonce, "nonce must not be null");
        if (purpose.length() > LONGEST_PURPOSE) {
            throw new IllegalArgumentException("purpose " + Words.quote(purpose) + " has " + purpose.length()
                    + " characters, at most 200 are possible; a person must be able to read what is signed");
        }
        // the time in a header may be two hours ahead
        if (block.date() != null && block.date().isAfter(date.plusDays(1))) {
            throw new IllegalArgumentException("block of \"" + block.date() + "\" is younger than the challenge of "
                    + date + "; give the day on which the challenge is made");
        }
        if (!NONCE.matcher(nonce).matches()) {
            throw new IllegalArgumentException("nonce " + Words.quote(nonce)
                    + " is not 32 hexadecimal digits in lower case; leave it out to have one drawn");
        }
    }

    /**
     * Returns a challenge with a fresh nonce of 122 random bits.
     *
     * @throws IllegalArgumentException if the purpose is blank or too long, or the block is younger than the day
     */
    public static Challenge of(TitleHolder holder, String purpose, LocalDate date, ChainBlock block) {
        return new Challenge(
                holder, purpose, date, block, UUID.randomUUID().toString().replace("-", ""));
    }

    /**
     * Returns a challenge with a fresh nonce of 122 random bits.
     *
     * @param isoDate the day the challenge is made, like {@code 2025-12-31}
     * @throws IllegalArgumentException if the day is not an ISO day, the purpose is blank or too long, or the block is younger than the
     *                                  day
     */
    public static Challenge of(TitleHolder holder, String purpose, String isoDate, ChainBlock block) {
        Objects.requireNonNull(holder, "holder must not be null");
        return of(holder, purpose, IsoDates.parse("date of a challenge", isoDate), block);
    }

    @JsonCreator
    static Challenge fromJson(
            @JsonProperty("holder") TitleHolder holder,
            @JsonProperty("purpose") String purpose,
            @JsonProperty("date") String date,
            @JsonProperty("block") ChainBlock block,
            @JsonProperty("nonce") String nonce) {
        return new Challenge(holder, purpose, IsoDates.parse("date", date), block, nonce);
    }

    /**
     * Reads the text of a challenge back.
     *
     * @param text a text exactly as {@link #text()} returns it
     * @throws IllegalArgumentException if it is not one; the message says what is wrong
     */
    public static Challenge parse(String text) {
        Objects.requireNonNull(text, "text of a challenge must not be null");
        return ChallengeText.parse(text);
    }

    /** Returns the challenge in a message that is exactly one, or null where the message is anything else. */
    @Nullable
    static Challenge find(String message) {
        try {
            return ChallengeText.isLike(message) ? ChallengeText.parse(message) : null;
        } catch (IllegalArgumentException notAChallenge) {
            return null;
        }
    }

    /** Returns the line to sign, without a line break at its end. */
    @JsonProperty("text")
    public String text() {
        return ChallengeText.print(this);
    }

    @JsonProperty("date")
    String dateJson() {
        return date.toString();
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return text();
    }
}
