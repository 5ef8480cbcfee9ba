package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Lists;
import org.reserves.money.Btc;

/**
 * From what is certain to what is possible: four answers to one {@link Resolution.Question}, each by a rule of its own.
 *
 * <p>All four use figures that stand, that are about the day asked or an earlier one, and that their own origin has not
 * replaced. What moved since is taken off as in {@link Resolution#remaining()}.
 *
 * <p>A figure of coins that it calls sold or returned says that none of them are held, here as in every answer.
 *
 * <dl>
 *   <dt>floor
 *   <dd>What is certain to be still held. It takes evidence: a record of a court or an authority, or the chain at published
 *       addresses, that says coins are held and is no older than {@link Policy#evidenceHoldsDays()}. The floor is the least that
 *       such evidence, or anybody's figure since, says, an opinion included; and nothing once anything was reported to have
 *       left. Evidence for parts of one division adds up to a floor too, and the higher of the two counts. Without evidence
 *       it is zero: zero is certain, not likely.
 *   <dt>attributed
 *   <dd>What others ascribe: chain, attribution, trackers and press, no older than {@link Policy#mostDaysOld()}, from the least
 *       to the most.
 *   <dt>claimed
 *   <dd>What courts, authorities and the holder itself say, the newest, however old: a judgment does not age.
 *   <dt>ceiling
 *   <dd>The most that any of these supports. Opinion and arithmetic do not raise it, and it is not a limit to what may exist
 *       unreported.
 * </dl>
 *
 * <p>A stored range proves nothing: what is read back must follow from its own figures and moves, and whether it follows from a
 * log only the log can say, when it is asked again.
 *
 * <p>JSON: {@code {"question":{…},"floor":"0.00000000","attributed":{…},"claimed":{…},"ceiling":"194775.00000000",
 * "undisclosed":false,"basedOn":[…],"moves":[…]}}; what nobody says is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param question    what was asked
 * @param floor       what is certain to be still held, in BTC
 * @param attributed  what others ascribe, or null where nobody does
 * @param claimed     what courts, authorities and the holder say, or null where they give no figure
 * @param ceiling     the most any claim supports, in BTC, or null where there is none, or it has no upper limit
 * @param isUndisclosed whether the holder is said to hold some without a figure
 * @param basedOn     the figures the four rest on
 * @param moves       every report of what may have moved since one of them
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"question", "floor", "attributed", "claimed", "ceiling", "undisclosed", "basedOn", "moves"})
public record HoldingRange(
        @JsonProperty("question") Resolution.Question question,
        @JsonProperty("floor") Btc floor,
        @JsonProperty("attributed") @Nullable Bounds attributed,
        @JsonProperty("claimed") @Nullable Bounds claimed,
        @JsonProperty("ceiling") @Nullable Btc ceiling,
        @JsonProperty("undisclosed") boolean isUndisclosed,
        @JsonProperty("basedOn") List<KnownFigure> basedOn,
        @JsonProperty("moves") List<Observation> moves) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the ceiling is not the most of the others, or one of them does not follow from the figures
     *                                  and what moved since
     */
    public HoldingRange {
        Objects.requireNonNull(question, "question must not be null");
        Objects.requireNonNull(floor, "floor must not be null");
        basedOn = Lists.copyOf("basedOn", basedOn);
        moves = Lists.copyOf("moves", moves);
        if (ceiling != null && floor.compareTo(ceiling) > 0) {
            throw new IllegalArgumentException(
                    "floor \"" + floor + "\" is above the ceiling \"" + ceiling + "\"; give the lower one first");
        }
        Btc most = ceiling(floor, claimed, attributed);
        if (!Objects.equals(ceiling, most)) {
            throw new IllegalArgumentException(
                    "ceiling \"" + words(ceiling) + "\" is not the most that floor, attributed and"
                            + " claimed come to, " + words(most) + "; ask the log again");
        }
        requireFigures("floor", floor.signum() > 0, basedOn, EvidenceBasis::isEvidence);
        requireFigures("attributed", attributed != null, basedOn, EvidenceBasis::isAttribution);
        requireFigures("claimed", claimed != null, basedOn, EvidenceBasis::isOwnStatement);
        requireFigures("undisclosed", isUndisclosed, basedOn, EvidenceBasis::isOwnStatement);
        RangeCheck check = new RangeCheck(question, basedOn, moves);
        check.requireFloor(floor);
        check.requireAttributed(attributed);
        check.requireClaimed(claimed, isUndisclosed);
    }

    /** The most that any supports; nothing where one has no upper limit, or nobody says anything. */
    @Nullable
    static Btc ceiling(Btc floor, @Nullable Bounds claimed, @Nullable Bounds attributed) {
        List<Bounds> all =
                Stream.of(claimed, attributed).filter(bounds -> bounds != null).toList();
        boolean open = all.stream().anyMatch(bounds -> bounds.high() == null);
        if (open || (all.isEmpty() && floor.signum() == 0)) {
            return null;
        }
        return all.stream().map(Amounts::high).reduce(floor, Amounts::max);
    }

    private static String words(@Nullable Btc ceiling) {
        return ceiling == null ? "unknown" : ceiling.toDisplay();
    }

    private static void requireFigures(
            String what, boolean isStated, List<KnownFigure> basedOn, Predicate<EvidenceBasis> kind) {
        if (isStated && basedOn.stream().noneMatch(figure -> kind.test(figure.basis()))) {
            throw new IllegalArgumentException(
                    "\"" + what + "\" of a range rests on no figure that supports it; ask the log again");
        }
    }

    @JsonCreator
    static HoldingRange fromJson(
            @JsonProperty("question") Resolution.Question question,
            @JsonProperty("floor") Btc floor,
            @JsonProperty("attributed") @Nullable Bounds attributed,
            @JsonProperty("claimed") @Nullable Bounds claimed,
            @JsonProperty("ceiling") @Nullable Btc ceiling,
            @JsonProperty("undisclosed") Object undisclosed,
            @JsonProperty("basedOn") List<KnownFigure> basedOn,
            @JsonProperty("moves") @Nullable List<Observation> moves) {
        return new HoldingRange(
                question,
                floor,
                attributed,
                claimed,
                ceiling,
                JsonValues.flag("undisclosed", undisclosed),
                basedOn,
                moves == null ? List.of() : moves);
    }

    /** Returns {@code floor 0 BTC, attributed 190,000 to 194,000 BTC, claimed 194,775 BTC, ceiling 194,775 BTC}. */
    @Override
    public String toString() {
        return "floor " + floor.toDisplay()
                + ", attributed " + (attributed == null ? "nothing" : attributed)
                + ", claimed " + (claimed == null ? (isUndisclosed ? "undisclosed" : "nothing") : claimed)
                + ", ceiling " + (ceiling == null ? "unknown" : ceiling.toDisplay());
    }

    /** Refuses what does not follow from the figures and moves of a range. */
    private static final class RangeCheck {
        private final List<KnownFigure> wholes;
        private final List<KnownFigure> parts;
        private final List<Observation> moves;

        RangeCheck(Resolution.Question question, List<KnownFigure> basedOn, List<Observation> moves) {
            ResolutionCheck.requireFigures(question, basedOn);
            ResolutionCheck.requireMoves(question, moves, List.of());
            this.wholes = basedOn.stream()
                    .filter(figure -> figure.observation().scope().isWhole())
                    .toList();
            this.parts = basedOn.stream()
                    .filter(figure -> !figure.observation().scope().isWhole())
                    .toList();
            this.moves = moves;
        }

        /** No more than some evidence says at least, of the whole or of the parts of one division together. */
        void requireFloor(Btc floor) {
            Map<String, Btc> divisions = new HashMap<>();
            evidence(parts)
                    .forEach(figure -> divisions.merge(
                            String.valueOf(figure.observation().scope().division()),
                            figure.held().bounds().low(),
                            Btc::plus));
            Btc most = Stream.concat(
                            evidence(wholes)
                                    .map(figure -> figure.held().bounds().low()),
                            divisions.values().stream())
                    .reduce(Btc.ZERO, Amounts::max);
            if (floor.compareTo(most) > 0) {
                throw refused("floor", floor.toDisplay(), most.toDisplay());
            }
        }

        private static Stream<KnownFigure> evidence(List<KnownFigure> figures) {
            return figures.stream()
                    .filter(figure ->
                            figure.basis().isEvidence() && figure.held().isDisclosed());
        }

        /** Evidence may be older than what is attributed, so that with any among the figures only the limits are told. */
        void requireAttributed(@Nullable Bounds attributed) {
            List<KnownFigure> figures = wholes.stream()
                    .filter(figure -> figure.basis().isAttribution())
                    .toList();
            boolean exact = figures.stream().noneMatch(figure -> figure.basis().isEvidence());
            require("attributed", attributed, figures, exact);
        }

        void requireClaimed(@Nullable Bounds claimed, boolean isUndisclosed) {
            List<LogEntry> own = Replacements.newest(wholes.stream()
                    .filter(figure -> figure.basis().isOwnStatement())
                    .map(figure -> new LogEntry(figure.observation()))
                    .toList());
            List<KnownFigure> figures = wholes.stream()
                    .filter(figure -> own.stream().anyMatch(entry -> entry.observation.equals(figure.observation())))
                    .toList();
            require("claimed", claimed, figures, true);
            if (isUndisclosed
                    != figures.stream().anyMatch(figure -> !figure.held().isDisclosed())) {
                throw refused("undisclosed", String.valueOf(isUndisclosed), String.valueOf(!isUndisclosed));
            }
        }

        private void require(String what, @Nullable Bounds stated, List<KnownFigure> figures, boolean exact) {
            Disclosure span =
                    Resolver.span(figures.stream().map(KnownFigure::held).toList());
            Bounds said = span.isDisclosed() ? span.bounds() : null;
            boolean follows = (stated == null || said == null)
                    ? !exact || (stated == null && said == null)
                    : isWithin(stated, figures);
            if (!follows || (exact && moves.isEmpty() && !Objects.equals(stated, said))) {
                throw refused(what, String.valueOf(stated), String.valueOf(said));
            }
        }

        /** What left lowers both ends by no more than was reported, and what came raises the upper one alone. */
        private boolean isWithin(Bounds stated, List<KnownFigure> figures) {
            List<Bounds> all = figures.stream()
                    .map(KnownFigure::held)
                    .filter(Disclosure::isDisclosed)
                    .map(Disclosure::bounds)
                    .toList();
            Btc low = all.stream().map(Bounds::low).reduce(Amounts::max).orElse(Btc.ZERO);
            boolean open = all.stream().anyMatch(bounds -> bounds.high() == null);
            boolean left = moves.stream().anyMatch(move -> move.statement() instanceof Statement.Reduced);
            Btc came = came();
            Btc high = all.stream().map(Amounts::high).reduce(Amounts::max).orElse(Btc.ZERO);
            boolean isNotTooHigh = open
                    || came == null
                    || (stated.high() != null && stated.high().compareTo(high.plus(came)) <= 0);
            Btc least = all.stream().map(Bounds::low).reduce(Amounts::min).orElse(Btc.ZERO);
            return isNotTooHigh
                    && stated.low().compareTo(low) <= 0
                    && (left || stated.low().compareTo(least) >= 0);
        }

        /** The most that came by all reports, or null where one has no limit. */
        @Nullable
        private Btc came() {
            Btc sum = Btc.ZERO;
            for (Observation move : moves) {
                if (move.statement() instanceof Statement.Added added) {
                    Bounds bounds =
                            added.amount().isDisclosed() ? added.amount().bounds() : null;
                    if (bounds == null || bounds.high() == null) {
                        return null;
                    }
                    sum = sum.plus(bounds.high()).plus(bounds.tolerance());
                }
            }
            return sum;
        }

        private static IllegalArgumentException refused(String what, String stated, String found) {
            return new IllegalArgumentException("\"" + what + "\" of a range is \"" + stated
                    + "\", where its figures and moves come to " + found + "; ask the log again");
        }
    }
}
