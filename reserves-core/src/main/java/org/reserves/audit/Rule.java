package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** What an audit checks; the text form is that of JSON. */
public enum Rule {
    /** A value is the amount times the price. */
    VALUE_IS_AMOUNT_TIMES_PRICE("value-is-amount-times-price", ValueRule::check),
    /** All values follow from one price. */
    VALUES_SHARE_ONE_PRICE("values-share-one-price", ImpliedRule::checkPrice),
    /** A share is the amount divided by a supply. */
    SHARE_IS_AMOUNT_OF_SUPPLY("share-is-amount-of-supply", ShareRule::check),
    /** A share lies between 0 and 100 percent. */
    SHARE_IS_PART_OF_WHOLE("share-is-part-of-whole", ShareRule::checkRange),
    /** All shares follow from one supply. */
    SHARES_SHARE_ONE_SUPPLY("shares-share-one-supply", ImpliedRule::checkSupply),
    /** Nobody holds more bitcoin than there are. */
    AMOUNT_WITHIN_SUPPLY("amount-within-supply", ShareRule::checkAmounts),
    /** The rows sum to the stated total. */
    ROWS_SUM_TO_TOTAL("rows-sum-to-total", RowsRule::check),
    /** A holder is listed once. */
    ROW_IS_LISTED_ONCE("row-is-listed-once", RowsRule::checkDuplicates),
    /** A gain is not larger than the value it is part of, as nothing costs less than nothing. */
    GAIN_WITHIN_VALUE("gain-within-value", GainRule::check),
    /** A proportion is the part divided by the whole. */
    PROPORTION_IS_PART_OF_WHOLE("proportion-is-part-of-whole", ProportionRule::check),
    /** A number that is printed twice is the same twice. */
    REPEATED_FIGURE_AGREES("repeated-figure-agrees", RepeatedRule::check),
    /** Evidence from outside states the same amount. */
    FIGURE_HAS_EVIDENCE("figure-has-evidence", EvidenceRule::checkAmounts),
    /** The coins are those of the holder they are listed under. */
    COINS_ARE_THE_HOLDERS("coins-are-the-holders", EvidenceRule::checkTitleHolder),
    /** A figure is not older than the event said to explain it. */
    EVENT_PRECEDES_FIGURE("event-precedes-figure", EvidenceRule::checkEvent),
    /** Nothing of a figure had left, or been retracted, before it was printed. */
    FIGURE_IS_CURRENT("figure-is-current", EvidenceRule::checkCurrent),
    /** Coins left for the reason stated. */
    REASON_IS_THE_RECORDED_ONE("reason-is-the-recorded-one", EvidenceRule::checkReason);

    private final String id;
    // each is a reference to a static method, which has no state
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiConsumer<AuditContext, List<Finding>> check;

    Rule(String id, BiConsumer<AuditContext, List<Finding>> check) {
        this.id = id;
        this.check = check;
    }

    /**
     * Returns the rule with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Rule fromId(String id) {
        Objects.requireNonNull(id, "rule must not be null");
        return Arrays.stream(values())
                .filter(value -> value.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rule \"" + id + "\" is unknown; known are "
                        + Arrays.stream(values()).map(Rule::id).toList()));
    }

    /** Returns the text form, also in JSON. */
    @JsonValue
    public String id() {
        return id;
    }

    void check(AuditContext context, List<Finding> findings) {
        check.accept(context, findings);
    }
}
