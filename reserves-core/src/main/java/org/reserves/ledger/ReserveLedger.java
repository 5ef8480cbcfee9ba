package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.money.Money;

/**
 * The history of a reserve as events, from which every position, gain and verdict follows.
 *
 * <pre>{@code
 * ReserveLedger elSalvador = ReserveLedger.of(TitleHolder.state("SV"))
 *     .add(Acquisition.of(Btc.of(420), "2021-10-28", Purchase.atUnknownPrice()).cost(Money.of("USD", "25599000")))
 *     .add(Acquisition.of(Btc.of(100), "2021-11-26", Purchase.atUnknownPrice()).cost(Money.of("USD", "5420000")))
 *     .build();
 * elSalvador.position(LocalDate.of(2025, 5, 28), LotSelection.FIFO).costBasis();   // USD 31,019,000 for 520 BTC
 * }</pre>
 *
 * <p>Events may be added in any order. They count by day; on one day acquisitions come first, and the others in the order
 * they were added. Events that have a {@linkplain TimeOfDay time} come between the two, in the order of their times. A ledger in which an event asks for coins that are not there cannot be built.
 *
 * <p>Costs and proceeds are in one currency, or {@linkplain #in translated} into one; they are counted in whole units of
 * the smallest decimal any of them has, at least the currency's minor unit, and at most 36 digits. Where a lot is split
 * its cost is divided in proportion, rounded half even to such a unit, and the last part takes the rest: parts always sum
 * to the whole.
 *
 * <p>JSON: {@code {"holder":{…},"accounts":{"USMS":{…}},"events":[…]}}. The events alone, of a ledger whose JSON may be too
 * large to hold, are written and read one by one, with Jackson 2 and 3 alike:
 *
 * <pre>{@code
 * try (SequenceWriter json = mapper.writerFor(LedgerEvent.class).writeValuesAsArray(out)) {
 *     for (LedgerEvent event : ledger.events()) {
 *         json.write(event);
 *     }
 * }
 * try (MappingIterator<LedgerEvent> json = mapper.readerFor(LedgerEvent.class).readValues(in)) {
 *     json.forEachRemaining(builder::add);
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe. It remembers the {@linkplain #books matches} of the selection last asked for.
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"holder", "accounts", "events"})
public final class ReserveLedger {
    private final Holders holders;
    /** In the order they happened as they stand. */
    private final List<LedgerEvent> recorded;
    /** In the order they were added, which decides among events of one moment. */
    private final List<LedgerEvent> added;

    private final Journal journal;

    @Nullable
    private volatile Books lastBooks;

    private ReserveLedger(Holders holders, List<LedgerEvent> events) {
        this.holders = holders;
        EventColumns columns = new EventColumns(events);
        Corrections corrections = new Corrections(columns.hasIds() ? events : List.of());
        if (corrections.isEmpty()) {
            this.journal = new Journal(columns, holders);
            this.recorded = journal.events;
            this.added = recorded;
        } else {
            this.journal = new Journal(new EventColumns(corrections.standing()), holders);
            this.recorded = new EventColumns(corrections.places()).order().of(events);
            this.added = events;
        }
        NamedLots.requireKnown(journal);
    }

    /**
     * Returns a builder of the ledger of a reserve. Accounts belong to the holder unless another one is named.
     *
     * @throws IllegalArgumentException if the holder holds units of a fund, not coins
     */
    public static Builder of(TitleHolder holder) {
        return new Builder(Holders.requireOfCoins(Objects.requireNonNull(holder, "holder must not be null")));
    }

    @JsonCreator
    static ReserveLedger fromJson(
            @JsonProperty("holder") TitleHolder holder,
            @JsonProperty("accounts") @Nullable Map<String, TitleHolder> accounts,
            @JsonProperty("events") List<LedgerEvent> events) {
        Objects.requireNonNull(events, "events must not be null");
        Builder builder = of(holder);
        if (accounts != null) {
            accounts.forEach(builder::account);
        }
        return builder.addAll(events.stream()).build();
    }

    /** Returns who the reserve belongs to. */
    @JsonProperty("holder")
    public TitleHolder holder() {
        return holders.owner();
    }

    /** Returns the accounts that belong to somebody else, ordered by name. */
    @JsonProperty("accounts")
    public Map<String, TitleHolder> accounts() {
        return holders.byAccount();
    }

    /**
     * Returns the events as recorded, corrections among them, in the order they happened; a corrected event stands where its
     * correction puts it. A view, not a copy.
     */
    @JsonProperty("events")
    public List<LedgerEvent> events() {
        return Collections.unmodifiableList(recorded);
    }

    /** Returns the events as they stand after all corrections, in the order they happened. A view, not a copy. */
    public List<LedgerEvent> standingEvents() {
        return Collections.unmodifiableList(journal.events);
    }

    /** Returns what each standing event up to and including the day did to the coins, in the order they happened. */
    public Stream<Movement> movements(LocalDate until) {
        Objects.requireNonNull(until, "date must not be null");
        return IntStream.range(0, journal.countUntil(until)).mapToObj(event -> Movement.of(journal, event));
    }

    /**
     * Returns this ledger with one more event; this one stays as it is.
     *
     * @throws OverdrawnException       if the event, or a later one, asks for coins that are not there
     * @throws IllegalArgumentException if the event does not fit the others in another way
     */
    public ReserveLedger with(LedgerEvent event) {
        Objects.requireNonNull(event, "event must not be null");
        List<LedgerEvent> more = new ArrayList<>(added.size() + 1);
        more.addAll(added);
        more.add(event);
        return new ReserveLedger(holders, more);
    }

    /**
     * Returns the record as it was at the end of a day: the events and the corrections that were recorded until then. An event
     * is on record from the day that {@link EventFacts} states, else from its own day, and no later than its first correction.
     *
     * @throws IllegalArgumentException if what was recorded until then does not add up by itself
     */
    public ReserveLedger asKnownOn(LocalDate date) {
        Objects.requireNonNull(date, "date must not be null");
        Corrections corrections = new Corrections(added);
        return derived(event -> !corrections.recordedOn(event).isAfter(date), UnaryOperator.identity());
    }

    /**
     * Returns the record as it was at the end of a day.
     *
     * @throws IllegalArgumentException if the text is not an ISO day, or what was recorded until then does not add up by itself
     */
    public ReserveLedger asKnownOn(String isoDate) {
        return asKnownOn(IsoDates.parse("date", isoDate));
    }

    /**
     * Returns this ledger with every cost, proceeds and value in one currency, each translated at the rate of its own day and
     * rounded to {@code scale} decimals with the given mode. What rounds to zero is zero, and still known.
     *
     * @param currency the ISO 4217 code to translate into
     * @param scale    the number of decimals to round each translated amount to
     * @throws IllegalArgumentException if the code is unknown, or the rates have none for a day
     */
    public ReserveLedger in(String currency, ExchangeRates rates, int scale, RoundingMode rounding) {
        Objects.requireNonNull(rates, "rates must not be null");
        Objects.requireNonNull(rounding, "rounding must not be null");
        Translation translation = new Translation(Money.zero(currency).currency(), rates, scale, rounding);
        return derived(event -> true, translation::of);
    }

    /**
     * Returns this ledger with every disposal matched to its lots by one selection.
     *
     * @throws OverdrawnException       if an event names lots that are used up
     * @throws IllegalArgumentException if the money is in more than one currency, or the selection cannot do without a
     *                                  fact that is missing
     */
    public Books books(LotSelection selection) {
        return books(LotMethod.perAccount(selection));
    }

    /**
     * Returns this ledger with every disposal matched to its lots.
     *
     * @throws OverdrawnException       if an event names lots that are used up
     * @throws IllegalArgumentException if the money is in more than one currency, or the method cannot do without a fact that
     *                                  is missing, or an allocation of it does not fit the lots
     */
    public Books books(LotMethod method) {
        Objects.requireNonNull(method, "method must not be null");
        Books last = lastBooks;
        if (last == null || !last.method().equals(method)) {
            if (journal.mixture != null) {
                throw new IllegalArgumentException("ledger of " + holder() + " has no total cost: " + journal.mixture
                        + "; translate it with in(currency, rates, scale, rounding)");
            }
            last = new Matching(journal, method).books();
            lastBooks = last;
        }
        return last;
    }

    /**
     * Returns the position at the end of a day.
     *
     * @throws IllegalArgumentException as {@link #books(LotSelection)}
     */
    public Position position(LocalDate asOf, LotSelection selection) {
        Objects.requireNonNull(asOf, "as-of date must not be null");
        return books(selection).asOf(asOf);
    }

    /**
     * Returns the position at the end of a day.
     *
     * @throws IllegalArgumentException as {@link #books(LotSelection)}, or if the text is not an ISO day
     */
    public Position position(String isoDate, LotSelection selection) {
        return position(IsoDates.parse("as-of date", isoDate), selection);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReserveLedger ledger
                && holders.equals(ledger.holders)
                && recorded.equals(ledger.recorded);
    }

    @Override
    public int hashCode() {
        return 31 * holders.hashCode() + recorded.hashCode();
    }

    /** Returns whose ledger this is and how much it records: {@code ledger of El Salvador (state, SV), 8 events}. */
    @Override
    public String toString() {
        return "ledger of " + holder() + ", " + recorded.size() + " events";
    }

    Journal journal() {
        return journal;
    }

    private ReserveLedger derived(Predicate<LedgerEvent> keep, UnaryOperator<LedgerEvent> change) {
        return new ReserveLedger(
                holders, added.stream().filter(keep).map(change).toList());
    }

    /** A ledger in the making. Not thread-safe. */
    public static final class Builder {
        private static final int FIRST_SIZE = 16;

        private final TitleHolder holder;
        private final Map<String, TitleHolder> accounts = new TreeMap<>();
        private Object[] events = new Object[FIRST_SIZE];
        private int size;

        private Builder(TitleHolder holder) {
            this.holder = holder;
        }

        /**
         * Says who has title to the coins of an account, where it is not the holder of the reserve.
         *
         * @throws IllegalArgumentException if the name is blank, or the holder holds units of a fund, not coins
         * @throws IllegalStateException    if the account has a holder already
         */
        public Builder account(String name, TitleHolder holder) {
            Words.require("account", name);
            Holders.requireOfCoins(Objects.requireNonNull(holder, "holder of an account must not be null"));
            Words.requireUnset("holder of account \"" + name + "\"", accounts.get(name));
            accounts.put(name, holder);
            return this;
        }

        /** Adds an event. */
        public Builder add(LedgerEvent event) {
            Objects.requireNonNull(event, "event must not be null");
            makeRoom(1);
            events[size++] = event;
            return this;
        }

        /** Adds all events of a stream, which is read once and not kept. */
        public Builder addAll(Stream<? extends LedgerEvent> more) {
            Objects.requireNonNull(more, "events must not be null");
            Object[] read = more.toArray();
            for (Object event : read) {
                Objects.requireNonNull(event, "event must not be null");
            }
            if (size == 0) {
                events = read;
            } else {
                makeRoom(read.length);
                System.arraycopy(read, 0, events, size, read.length);
            }
            size += read.length;
            return this;
        }

        private void makeRoom(int more) {
            if (events.length - size < more) {
                events = Arrays.copyOf(events, Math.max(size + more, FIRST_SIZE + size + size / 2));
            }
        }

        /**
         * Returns the ledger.
         *
         * @throws OverdrawnException       if an event asks for coins that are not there
         * @throws IllegalArgumentException if two events have one id, a correction is about no event, or an event does
         *                                  not say which of several statuses its coins are in
         */
        public ReserveLedger build() {
            return new ReserveLedger(
                    new Holders(holder, Collections.unmodifiableMap(new TreeMap<>(accounts))), shared());
        }

        /**
         * Shares a full array, which is never written again, with the ledger. None of its objects is fetched from memory to see that it
         * is an event.
         */
        @SuppressWarnings("unchecked")
        private List<LedgerEvent> shared() {
            events = size == events.length ? events : Arrays.copyOf(events, size);
            return (List<LedgerEvent>) (List<?>) Arrays.asList(events);
        }
    }
}
