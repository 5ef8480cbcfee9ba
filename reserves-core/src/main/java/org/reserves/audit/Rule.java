package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.function.BiConsumer;
import org.reserves.internal.Ids;

/** What an audit checks; the text form is that of JSON. */
public enum Rule {
    /**
     * A value is the amount times the price. One that is two percent or less off is a warning, as bitcoin moves by as much in a day,
     * unless another value fits the printed price. A price of another subject than the holder and the market, such as a record, can
     * only confirm where there is one of these.
     */
    VALUE_IS_AMOUNT_TIMES_PRICE(ValueRule::check),
    /** All values follow from one price. */
    VALUES_SHARE_ONE_PRICE(ImpliedRule::checkPrice),
    /** A share is the amount divided by a supply; one of what had been issued on a day of the year before is a warning. */
    SHARE_IS_AMOUNT_OF_SUPPLY(ShareRule::check),
    /** A share lies between 0 and 100 percent. */
    SHARE_IS_PART_OF_WHOLE(ShareRule::checkRange),
    /** All shares follow from one supply. */
    SHARES_SHARE_ONE_SUPPLY(ImpliedRule::checkSupply),
    /** Nobody holds more bitcoin than there are. */
    AMOUNT_WITHIN_SUPPLY(ShareRule::checkAmounts),
    /** The rows sum to the stated total. */
    ROWS_SUM_TO_TOTAL(RowsRule::check),
    /** A holder is listed once. */
    ROW_IS_LISTED_ONCE(RowsRule::checkDuplicates),
    /** A gain is not larger than the value it is part of, as nothing costs less than nothing. */
    GAIN_WITHIN_VALUE(GainRule::check),
    /** A proportion is the part divided by the whole. */
    PROPORTION_IS_PART_OF_WHOLE(ProportionRule::check),
    /** A number that is printed twice is the same twice, or rounded to full thousands with two digits or more left. */
    REPEATED_FIGURE_AGREES(RepeatedRule::check),
    /** Evidence from outside states the same amount. */
    FIGURE_HAS_EVIDENCE(EvidenceRule::checkAmounts),
    /** The coins are those of the holder they are listed under. */
    COINS_ARE_THE_HOLDERS(EvidenceRule::checkTitleHolder),
    /** A figure is not older than the event said to explain it. */
    EVENT_PRECEDES_FIGURE(EvidenceRule::checkEvent),
    /** Nothing of a figure had left, or been retracted, before it was printed. */
    FIGURE_IS_CURRENT(EvidenceRule::checkCurrent),
    /** Coins left for the reason stated. */
    REASON_IS_THE_RECORDED_ONE(EvidenceRule::checkReason);

    // each is a reference to a static method, which has no state
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiConsumer<AuditContext, List<Finding>> check;

    Rule(BiConsumer<AuditContext, List<Finding>> check) {
        this.check = check;
    }

    /**
     * Returns the rule with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rule fromId(String id) {
        return Ids.find("rule", Rule.class, id);
    }

    /** Returns the text form, also in JSON. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the words for a sentence. */
    public String words() {
        return Ids.words(this);
    }

    void check(AuditContext context, List<Finding> findings) {
        check.accept(context, findings);
    }
}
