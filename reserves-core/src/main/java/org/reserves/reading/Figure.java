package org.reserves.reading;

import java.util.Locale;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.figure.PrintedFigure;
import org.reserves.reading.NameBook.Owner;

/** A figure of the text, and in the end what it is tied to. */
final class Figure {
    /** What is counted, as far as the figure itself says. */
    enum Unit {
        BITCOIN,
        MONEY,
        PERCENT,
        RANK,
        /** Digits alone, which may be bitcoin. */
        BARE,
        /** Something else. */
        OTHER
    }

    /**
     * What a figure is tied to.
     *
     * @param of    the figure this one is about: the amount that is worth so much
     * @param aside why it is not the holder's whole holding on the day of the text, or null
     */
    record Tie(
            Owner owner,
            ClaimedQuantity quantity,
            Sureness sure,
            String why,
            @Nullable Figure of,
            @Nullable Aside aside) {}

    private final int start;
    private final int end;
    private final int hedgeStart;
    private final PrintedFigure printed;
    private Unit unit;
    private int lowEnd = -1;
    private int highStart = -1;

    @Nullable
    private Tie tie;

    private ClaimedQuantity untied = ClaimedQuantity.OTHER;
    private String whyNot = "no rule ties it";

    /** Takes the place of the digits with what they count, and where the words before them begin. */
    Figure(int hedgeStart, int start, int end, PrintedFigure printed, Unit unit) {
        this.hedgeStart = hedgeStart;
        this.start = start;
        this.end = end;
        this.printed = printed;
        this.unit = unit;
    }

    /** The same figure with the places of the two ends of a range. */
    Figure withEnds(int endOfLow, int startOfHigh) {
        lowEnd = endOfLow;
        highStart = startOfHigh;
        return this;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int hedgeStart() {
        return hedgeStart;
    }

    boolean isRange() {
        return lowEnd >= 0;
    }

    int lowEnd() {
        return lowEnd;
    }

    int highStart() {
        return highStart;
    }

    PrintedFigure printed() {
        return printed;
    }

    Unit unit() {
        return unit;
    }

    void count(Unit counted) {
        unit = counted;
    }

    /** Whether the words before the number are a verb: exceeds, surpassed. */
    boolean isSaidByVerb() {
        String print = printed.toString().toLowerCase(Locale.ROOT);
        return print.startsWith("exceed")
                || print.startsWith("surpass")
                || print.startsWith("topping")
                || print.startsWith("passed");
    }

    boolean isBitcoin() {
        return unit == Unit.BITCOIN;
    }

    boolean isMoney() {
        return unit == Unit.MONEY;
    }

    void tie(Tie to) {
        tie = to;
    }

    /** Says what it is, though not whose. */
    void leaveUntied(ClaimedQuantity quantity, String why) {
        untied = quantity;
        whyNot = why;
    }

    @Nullable
    Tie tie() {
        return tie;
    }

    Tie requireTie() {
        return Objects.requireNonNull(tie, "tie must not be null");
    }

    boolean isTied() {
        return tie != null;
    }

    boolean isTied(ClaimedQuantity quantity) {
        return tie != null && tie.quantity() == quantity;
    }

    ClaimedQuantity untiedQuantity() {
        return untied;
    }

    String whyNot() {
        return whyNot;
    }
}
