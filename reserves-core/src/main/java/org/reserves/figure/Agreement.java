package org.reserves.figure;

/** How a printed number stands to the true one. */
public enum Agreement {
    /** The very number. */
    EXACT,
    /** The true number, rounded to the printed digits. */
    ROUNDED,
    /** The true number, cut off after the printed digits: 6,996,000 printed as 6.99 million. */
    TRUNCATED,
    /** Not the number, but what the words around it allow: 10.93 % printed as "more than 10%". */
    AS_HEDGED,
    /** None of these. */
    NONE;

    /** Returns whether the print can be called right. */
    public boolean agrees() {
        return this != NONE;
    }
}
