package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Lists;
import org.reserves.internal.Secrets;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/**
 * Something on the chain to look at without being able to spend it: an address, a script, a public key, an extended public
 * key or an output descriptor, as text.
 *
 * <pre>{@code
 * WatchOnly.of("32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo");
 * WatchOnly.of("wpkh(xpub6…/<0;1>/*)").range(0, 200);
 * WatchOnly.of("bc1qa5wkgaew2dkv56kfvj49j0av5nml45x9ek9hz6").alsoClaimedBy("Kraken cold wallet", source);
 * }</pre>
 *
 * <p>This package keeps the text and does not understand it; a {@link BalanceSource} does. Only what looks like a secret is
 * refused here already, so that it never reaches a log, a file or a message.
 *
 * <p>Where a descriptor or an extended public key stands for many scripts, a source looks at the numbers of {@link #range()}
 * if there is one, and at no others. Without one it looks at 0 to 1000, as Bitcoin Core does, and then on until
 * {@link #gapLimit()} numbers in a row hold nothing. An extended public key alone, with a gap limit that was set, may be looked at
 * more sparingly: 20 numbers or that many first, and 1000 where coins were found. In a set of unspent coins an emptied address looks
 * unused, so where the first addresses of a wallet may be empty give a range, or no gap limit.
 *
 * <p>JSON: {@code {"watch":"…","range":{…},"gapLimit":20,"rivalClaims":[…]}}, or the text alone as a string; a range or a
 * gap limit that was not set and an empty list are left out.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"watch", "range", "gapLimit", "rivalClaims"})
public final class WatchOnly {
    /** How many unused numbers in a row end a search unless told otherwise: the gap limit of BIP44. */
    public static final int DEFAULT_GAP_LIMIT = 20;

    private static final int LONGEST = 100_000;

    private final String text;

    @Nullable
    private final IndexRange range;

    @Nullable
    private final Integer gapLimit;

    private final List<RivalClaim> rivalClaims;

    private WatchOnly(
            String text, @Nullable IndexRange range, @Nullable Integer gapLimit, List<RivalClaim> rivalClaims) {
        this.text = text;
        this.range = range;
        this.gapLimit = gapLimit;
        this.rivalClaims = List.copyOf(rivalClaims);
    }

    /**
     * Returns what the text names, with the default gap limit.
     *
     * @param text an address, a script or public key in hexadecimal, an extended public key or an output descriptor; spaces
     *             around it are dropped
     * @throws IllegalArgumentException if the text is blank, longer than 100,000 characters or looks like a private key or a
     *                                  recovery phrase, whole or with a slip in it; such a text is never repeated in the
     *                                  message
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WatchOnly of(String text) {
        Objects.requireNonNull(text, "watched text must not be null");
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException(
                    "watched text \"\" is blank; give an address, a script, a public key or an output descriptor");
        }
        if (stripped.length() > LONGEST) {
            throw new IllegalArgumentException("watched text of " + stripped.length()
                    + " characters is too long; at most 100000 are read, so split the list");
        }
        Secrets.refuse(stripped);
        return new WatchOnly(stripped, null, null, List.of());
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static WatchOnly fromJson(
            @JsonProperty("watch") String watch,
            @JsonProperty("range") @Nullable IndexRange range,
            @JsonProperty("gapLimit") @Nullable Object gapLimit,
            @JsonProperty("rivalClaims") @Nullable List<RivalClaim> rivalClaims) {
        Objects.requireNonNull(watch, "watch must not be null");
        WatchOnly result = of(watch);
        if (range != null) {
            result = result.range(range.first(), range.last());
        }
        if (gapLimit != null) {
            result = result.gapLimit(JsonValues.integer("gapLimit", gapLimit));
        }
        return new WatchOnly(
                result.text,
                result.range,
                result.gapLimit,
                rivalClaims == null ? List.of() : Lists.copyOf("rivalClaims", rivalClaims));
    }

    /**
     * Returns this with exactly these child numbers for every {@code *}.
     *
     * @param first the first number, from 0
     * @param last  the last number, included
     * @throws IllegalArgumentException if the range is empty, begins below 0 or holds more than 1,000,000 numbers
     * @throws IllegalStateException    if there is a range or a gap limit already
     */
    public WatchOnly range(int first, int last) {
        IndexRange wanted = new IndexRange(first, last);
        requireOpenEnded();
        return new WatchOnly(text, wanted, null, rivalClaims);
    }

    /**
     * Returns this with the number of unused child numbers in a row that ends the search.
     *
     * @param limit from 1 to 100,000
     * @throws IllegalArgumentException if the limit is out of these bounds
     * @throws IllegalStateException    if there is a range or a gap limit already
     */
    public WatchOnly gapLimit(int limit) {
        if (limit < 1 || limit > LONGEST) {
            throw new IllegalArgumentException("gap limit \"" + limit + "\" is not between 1 and 100000");
        }
        requireOpenEnded();
        return new WatchOnly(text, null, limit, rivalClaims);
    }

    /**
     * Returns this with a public label that gives the same address to somebody else; a verification warns of it.
     *
     * @throws IllegalArgumentException if the claimant is blank
     */
    public WatchOnly alsoClaimedBy(String claimant, Source source) {
        Objects.requireNonNull(source, "source must not be null");
        List<RivalClaim> claims = new ArrayList<>(rivalClaims);
        claims.add(new RivalClaim(claimant, source));
        return new WatchOnly(text, range, gapLimit, claims);
    }

    /** Returns the text as given, without spaces around it. */
    @JsonProperty("watch")
    public String text() {
        return text;
    }

    /** Returns the child numbers to look at, or null where the gap limit decides. */
    @Nullable
    @JsonProperty("range")
    public IndexRange range() {
        return range;
    }

    /** Returns how many unused child numbers in a row end the search. */
    public int gapLimit() {
        return gapLimit == null ? DEFAULT_GAP_LIMIT : gapLimit;
    }

    /** Returns whether the gap limit was set, and is not the default. */
    public boolean hasGapLimit() {
        return gapLimit != null;
    }

    @Nullable
    @JsonProperty("gapLimit")
    Integer gapLimitJson() {
        return gapLimit;
    }

    /** Returns the public labels that give the same address to somebody else. */
    public List<RivalClaim> rivalClaims() {
        return rivalClaims;
    }

    @JsonProperty("rivalClaims")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<RivalClaim> rivalClaimsJson() {
        return rivalClaims;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WatchOnly watch
                && text.equals(watch.text)
                && Objects.equals(range, watch.range)
                && Objects.equals(gapLimit, watch.gapLimit)
                && rivalClaims.equals(watch.rivalClaims);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, range, gapLimit, rivalClaims);
    }

    /** Returns the text, and the range where there is one. */
    @Override
    public String toString() {
        return range == null ? text : text + " (" + range + ")";
    }

    private void requireOpenEnded() {
        Words.requireUnset("range of " + Words.quote(text), range);
        Words.requireUnset("gap limit of " + Words.quote(text), gapLimit);
    }
}
