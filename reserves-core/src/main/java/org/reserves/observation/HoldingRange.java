package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holding.Bounds;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Lists;
import org.reserves.money.Btc;

/**
 * From what is certain to what is possible: four answers to one {@link Question}, each by a rule of its own.
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
 *   <dd>The most that any of these supports. Opinion and arithmetic do not raise it, and it is no limit to what may exist
 *       unreported.
 * </dl>
 *
 * <p>A stored range proves nothing: what is read back must fit together, and whether the four follow from a log only the log
 * can say, when it is asked again.
 *
 * <p>JSON: {@code {"question":{…},"floor":"0.00000000","attributed":{…},"claimed":{…},"ceiling":"194775.00000000",
 * "undisclosed":false,"basedOn":[…]}}; what nobody says is left out.
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
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"question", "floor", "attributed", "claimed", "ceiling", "undisclosed", "basedOn"})
public record HoldingRange(
        @JsonProperty("question") Question question,
        @JsonProperty("floor") Btc floor,
        @JsonProperty("attributed") @Nullable Bounds attributed,
        @JsonProperty("claimed") @Nullable Bounds claimed,
        @JsonProperty("ceiling") @Nullable Btc ceiling,
        @JsonProperty("undisclosed") boolean isUndisclosed,
        @JsonProperty("basedOn") List<KnownFigure> basedOn) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the ceiling is not the most of the others, or one of them rests on no figure
     */
    public HoldingRange {
        Objects.requireNonNull(question, "question must not be null");
        Objects.requireNonNull(floor, "floor must not be null");
        basedOn = Lists.copyOf("basedOn", basedOn);
        if (ceiling != null && floor.compareTo(ceiling) > 0) {
            throw new IllegalArgumentException("floor \"" + floor + "\" is above the ceiling \"" + ceiling + "\"");
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
            @JsonProperty("question") Question question,
            @JsonProperty("floor") Btc floor,
            @JsonProperty("attributed") @Nullable Bounds attributed,
            @JsonProperty("claimed") @Nullable Bounds claimed,
            @JsonProperty("ceiling") @Nullable Btc ceiling,
            @JsonProperty("undisclosed") Object undisclosed,
            @JsonProperty("basedOn") List<KnownFigure> basedOn) {
        return new HoldingRange(
                question, floor, attributed, claimed, ceiling, JsonValues.flag("undisclosed", undisclosed), basedOn);
    }

    /** Returns {@code floor 0 BTC, attributed 190,000 to 194,000 BTC, claimed 194,775 BTC, ceiling 194,775 BTC}. */
    @Override
    public String toString() {
        return "floor " + floor.toDisplay()
                + ", attributed " + (attributed == null ? "nothing" : attributed)
                + ", claimed " + (claimed == null ? (isUndisclosed ? "undisclosed" : "nothing") : claimed)
                + ", ceiling " + (ceiling == null ? "unknown" : ceiling.toDisplay());
    }
}
