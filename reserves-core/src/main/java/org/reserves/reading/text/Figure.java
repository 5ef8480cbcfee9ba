package org.reserves.reading.text;

import java.util.Locale;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.figure.PrintedFigure;
import org.reserves.reading.tie.Aside;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** A figure of the text, and in the end what it is tied to. */
public final class Figure {
    /** What is counted, as far as the figure itself says. */
    public enum Unit {
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
    public record Tie(
            Owner owner,
            ClaimedQuantity quantity,
            Sureness sure,
            String why,
            @Nullable Figure of,
            @Nullable Aside aside) {
        /** Validates the components. */
        public Tie {
            Objects.requireNonNull(owner, "owner must not be null");
            Objects.requireNonNull(quantity, "quantity must not be null");
            Objects.requireNonNull(sure, "sure must not be null");
            Objects.requireNonNull(why, "why must not be null");
        }

        /** Returns whether this is the same quantity of the same holder. */
        public boolean isOf(@Nullable ClaimedQuantity other, @Nullable Owner who) {
            return quantity == other && who != null && owner.holder().equals(who.holder());
        }
    }

    private final int start;
    private final int end;
    private final int hedgeStart;
    private PrintedFigure printed;
    private Unit unit;
    private int lowEnd = -1;
    private int highStart = -1;

    @Nullable
    private Tie tie;

    private ClaimedQuantity untied = ClaimedQuantity.OTHER;
    private String whyNot = "no rule ties it";
    private boolean open = true;

    /** Takes the place of the digits with what they count, and where the words before them begin. */
    public Figure(int hedgeStart, int start, int end, PrintedFigure printed, Unit unit) {
        this.hedgeStart = hedgeStart;
        this.start = start;
        this.end = end;
        this.printed = Objects.requireNonNull(printed, "printed must not be null");
        this.unit = unit;
    }

    /** Returns the same figure with the places of the two ends of a range. */
    public Figure withEnds(int endOfLow, int startOfHigh) {
        lowEnd = endOfLow;
        highStart = startOfHigh;
        return this;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public int hedgeStart() {
        return hedgeStart;
    }

    public boolean isRange() {
        return lowEnd >= 0;
    }

    public int lowEnd() {
        return lowEnd;
    }

    public int highStart() {
        return highStart;
    }

    public PrintedFigure printed() {
        return printed;
    }

    public Unit unit() {
        return unit;
    }

    public void count(Unit counted) {
        unit = counted;
    }

    /** Reads the digits with what other words, such as the head of a column, say they count. */
    public void print(PrintedFigure whole, Unit counted) {
        printed = Objects.requireNonNull(whole, "print must not be null");
        unit = Objects.requireNonNull(counted, "unit must not be null");
    }

    /** Returns whether the words before the number are a verb: exceeds, surpassed. */
    public boolean isSaidByVerb() {
        String print = printed.toString().toLowerCase(Locale.ROOT);
        return print.startsWith("exceed")
                || print.startsWith("surpass")
                || print.startsWith("topping")
                || print.startsWith("passed");
    }

    public boolean isBitcoin() {
        return unit == Unit.BITCOIN;
    }

    public boolean isMoney() {
        return unit == Unit.MONEY;
    }

    public void tie(Tie to) {
        tie = to;
    }

    /** Says what it is, though not whose; nothing else may tie it. */
    public void leaveUntied(ClaimedQuantity quantity, String why) {
        tie = null;
        open = false;
        untied = quantity;
        whyNot = why;
    }

    /** Says what it may be, though not whose; the words around it may still tie it. */
    public void leaveOpen(ClaimedQuantity quantity, String why) {
        leaveUntied(quantity, why);
        open = true;
    }

    /** Returns whether no rule said what it is, and none that it is nothing. */
    public boolean isOpen() {
        return open && tie == null;
    }

    @Nullable
    public Tie tie() {
        return tie;
    }

    public Tie requireTie() {
        return Objects.requireNonNull(tie, "tie must not be null");
    }

    public boolean isTied() {
        return tie != null;
    }

    public boolean isTied(ClaimedQuantity quantity) {
        return tie != null && tie.quantity() == quantity;
    }

    public ClaimedQuantity untiedQuantity() {
        return untied;
    }

    public String whyNot() {
        return whyNot;
    }
}
