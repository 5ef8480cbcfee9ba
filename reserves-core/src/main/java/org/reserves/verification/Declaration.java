package org.reserves.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.chain.BalanceSource;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.HistorySource;
import org.reserves.chain.WatchOnly;
import org.reserves.holding.Holding;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;

/**
 * A claim that can be checked: a holding, and the places on the chain where its coins are said to be.
 *
 * <pre>{@code
 * Verification v = Declaration.of(Holding.of("SV", "6089").asOf("2025-05-28"))
 *     .watching("32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo")
 *     .verifyAgainst(chain);
 * }</pre>
 *
 * <p>JSON: {@code {"holding":{…},"watching":["32ix…",{"watch":"…","range":{…}}],"tolerance":"0.50000000"}}; a tolerance that was
 * not set is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param holding   what is declared
 * @param watching  where the coins are said to be; an empty list cannot be verified
 * @param tolerance how far from a declared figure or limit the chain may be and still confirm it, in BTC; null for the default:
 *                  nothing, and for a figure hedged with "about" half a unit of its last digit that is not zero but at most a tenth
 *                  of it, so that about 50,000 is anything from 45,000 to 55,000, about 10,000 from 9,000 to 11,000, and about
 *                  49,858 is within half a bitcoin
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"holding", "watching", "tolerance"})
public record Declaration(
        @JsonProperty("holding") Holding holding,
        @JsonProperty("watching") List<WatchOnly> watching,
        @JsonProperty("tolerance") @Nullable Btc tolerance) {

    private static final String AS_OF = "as-of date";
    private static final String HISTORY = "history must not be null";
    private static final String SOURCE = "source must not be null";

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if an entry is watched twice, the tolerance is negative, or the holding is of fund units
     */
    @JsonCreator
    public Declaration(
            @JsonProperty("holding") Holding holding,
            @JsonProperty("watching") List<WatchOnly> watching,
            @JsonProperty("tolerance") @Nullable Btc tolerance) {
        this.holding = Objects.requireNonNull(holding, "holding must not be null");
        if (!holding.isCoins()) {
            throw new IllegalArgumentException(
                    "\"" + holding.titleHolder()
                            + "\" are units of a fund, an exposure and not coins on the chain; declare the coins of the fund instead");
        }
        this.watching = Lists.copyOf("watching", watching);
        Set<String> texts = new HashSet<>();
        for (WatchOnly watch : this.watching) {
            if (!texts.add(watch.text())) {
                throw new IllegalArgumentException(
                        "\"" + watch.text() + "\" is declared twice for " + holding.titleHolder() + "; list it once");
            }
        }
        if (tolerance != null && tolerance.signum() < 0) {
            throw new IllegalArgumentException("tolerance \"" + tolerance + "\" is negative; give zero or more");
        }
        this.tolerance = tolerance;
    }

    /**
     * Returns a declaration that names no place yet.
     *
     * @throws IllegalArgumentException if the holding is of fund units
     */
    public static Declaration of(Holding holding) {
        return new Declaration(holding, List.of(), null);
    }

    /**
     * Returns this declaration with one more place.
     *
     * @param text any address, script, public key, extended public key or output descriptor
     * @throws IllegalArgumentException if the text is blank, looks like a secret, or is declared already
     */
    public Declaration watching(String text) {
        return watching(WatchOnly.of(text));
    }

    /**
     * Returns this declaration with one more place.
     *
     * @throws IllegalArgumentException if its text is declared already
     */
    public Declaration watching(WatchOnly watch) {
        Objects.requireNonNull(watch, "watch must not be null");
        List<WatchOnly> more = new ArrayList<>(watching);
        more.add(watch);
        return new Declaration(holding, more, tolerance);
    }

    /**
     * Returns this declaration with the distance that still confirms it.
     *
     * @throws IllegalArgumentException if it is negative
     * @throws IllegalStateException    if it was set already
     */
    public Declaration within(Btc distance) {
        Objects.requireNonNull(distance, "tolerance must not be null");
        Words.requireUnset("tolerance of the declaration of " + holding.titleHolder(), tolerance);
        return new Declaration(holding, watching, distance);
    }

    /**
     * Asks the source for the declared coins and compares.
     *
     * @throws BalanceUnavailableException if the source has no trustworthy answer
     */
    public Verification verifyAgainst(BalanceSource source) {
        return Verification.ofAll(List.of(this), source).get(0);
    }

    /**
     * Compares with what was there after the last block of a history that was read already.
     *
     * @throws BalanceUnavailableException if a declared text was not watched in it
     */
    public Verification verifyAgainst(ChainHistory history) {
        Objects.requireNonNull(history, HISTORY);
        return verifyAgainst(history.sourceAt(history.blocks().lastHeight()));
    }

    /**
     * Compares with what was there at the end of a day (UTC), from a history that was read already.
     *
     * @throws BalanceUnavailableException if a declared text was not watched in it
     * @throws IllegalArgumentException    if the day is outside the history, or may not be over at its last block
     */
    public Verification verifyAgainst(ChainHistory history, LocalDate asOf) {
        Objects.requireNonNull(history, HISTORY);
        return verifyAgainst(history.sourceAsOf(asOf));
    }

    /**
     * Compares with what was there at the end of a day (UTC), from a history that was read already.
     *
     * @param isoDate the day, like {@code 2025-12-31}
     * @throws BalanceUnavailableException if a declared text was not watched in it
     * @throws IllegalArgumentException    if the text is not a day, or the day is outside the history or may not be over at its last
     *                                     block
     */
    public Verification verifyAgainst(ChainHistory history, String isoDate) {
        return verifyAgainst(history, IsoDates.parse(AS_OF, isoDate));
    }

    /**
     * Follows the declared coins through the blocks and compares what was there at the end of a day (UTC). Each call reads the chain; with
     * more than one question, ask the source for the {@link ChainHistory} once and use that.
     *
     * @throws BalanceUnavailableException if the source has no trustworthy answer
     * @throws IllegalArgumentException    if the source did not read that day wholly
     */
    public Verification verifyAgainst(HistorySource source, LocalDate asOf) {
        Objects.requireNonNull(source, SOURCE);
        Objects.requireNonNull(asOf, AS_OF + " must not be null");
        return Verification.ofAll(List.of(this), source.balanceAsOf(asOf, watching))
                .get(0);
    }

    /**
     * Follows the declared coins through the blocks and compares what was there at the end of a day (UTC). Each call reads the chain.
     *
     * @param isoDate the day, like {@code 2025-12-31}
     * @throws BalanceUnavailableException if the source has no trustworthy answer
     * @throws IllegalArgumentException    if the text is not a day, or the source did not read that day wholly
     */
    public Verification verifyAgainst(HistorySource source, String isoDate) {
        return verifyAgainst(source, IsoDates.parse(AS_OF, isoDate));
    }

    /**
     * Asks the source for the declared coins right after a block and compares.
     *
     * @throws BalanceUnavailableException if the source has no trustworthy answer at this block
     */
    public Verification verifyAgainst(BalanceSource source, ChainBlock block) {
        Objects.requireNonNull(source, SOURCE);
        return Verification.ofAll(List.of(this), source.balanceAt(block, watching))
                .get(0);
    }

    /**
     * Returns what happened to the declared coins in a history that was read already as a ledger, to be completed with provenance and
     * cost; {@link LedgerDraft} says what becomes an event, and takes accounts and provenance too.
     *
     * @throws IllegalArgumentException if a declared text was not watched in it, or it cannot know the history of one
     */
    public ReserveLedger ledgerFrom(ChainHistory history) {
        Objects.requireNonNull(history, HISTORY);
        return LedgerDraft.of(history.of(watching), holding.titleHolder()).build();
    }

    /**
     * Follows the declared coins through the blocks and returns what happened to them as a ledger; see {@link #ledgerFrom(ChainHistory)}.
     *
     * @throws BalanceUnavailableException if the source has no trustworthy answer
     * @throws IllegalArgumentException    if the source cannot know the history of a declared text
     */
    public ReserveLedger ledgerFrom(HistorySource source) {
        Objects.requireNonNull(source, SOURCE);
        return ledgerFrom(source.historyOf(watching));
    }

    /** Returns {@code 6,089 BTC of El Salvador …, watched at 3 places}. */
    @Override
    public String toString() {
        return holding + ", watched at " + Words.count(watching.size(), "place");
    }
}
