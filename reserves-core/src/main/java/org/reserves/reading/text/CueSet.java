package org.reserves.reading.text;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import javax.annotation.Nullable;

/** What a word says, as one bit a cue: every rule asks for cues, and most words have none. Iterates in the order of {@link Cue}. */
@SuppressWarnings("EnumOrdinal") // a place in the bits, which is kept nowhere
public final class CueSet extends AbstractSet<Cue> {
    /** No cue. */
    public static final CueSet EMPTY = new CueSet(0, 0);

    private static final CueSet VERBS = verbs();
    private static final Cue[] CUES = Cue.values();

    private final long low;
    private final long high;

    private CueSet(long low, long high) {
        this.low = low;
        this.high = high;
    }

    private static CueSet verbs() {
        CueSet verbs = EMPTY;
        for (Cue cue : Cue.values()) {
            verbs = cue.isVerb() ? verbs.with(cue) : verbs;
        }
        return verbs;
    }

    /** Returns these cues and one more. */
    public CueSet with(Cue cue) {
        int bit = cue.ordinal();
        return bit < Long.SIZE ? new CueSet(low | 1L << bit, high) : new CueSet(low, high | 1L << bit);
    }

    /** Returns the cues of either. */
    public CueSet and(CueSet other) {
        Objects.requireNonNull(other, "other cues must not be null");
        return new CueSet(low | other.low, high | other.high);
    }

    /** Returns whether a cue is among these. */
    public boolean has(Cue cue) {
        int bit = cue.ordinal();
        return ((bit < Long.SIZE ? low : high) >>> bit & 1) != 0;
    }

    /** Returns whether one of these is a verb. */
    public boolean hasVerb() {
        return (low & VERBS.low) != 0 || (high & VERBS.high) != 0;
    }

    @Override
    public boolean contains(@Nullable Object other) {
        return other instanceof Cue cue && has(cue);
    }

    @Override
    public boolean isEmpty() {
        return (low | high) == 0;
    }

    @Override
    public int size() {
        return Long.bitCount(low) + Long.bitCount(high);
    }

    @Override
    public Iterator<Cue> iterator() {
        return new Iterator<>() {
            private long first = low;
            private long second = high;

            @Override
            public boolean hasNext() {
                return (first | second) != 0;
            }

            @Override
            public Cue next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("no cue is left");
                }
                boolean inFirst = first != 0;
                long left = inFirst ? first : second;
                int bit = Long.numberOfTrailingZeros(left);
                first &= first - 1;
                second = inFirst ? second : left & left - 1;
                return CUES[inFirst ? bit : Long.SIZE + bit];
            }
        };
    }
}
