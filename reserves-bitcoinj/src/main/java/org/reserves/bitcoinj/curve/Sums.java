package org.reserves.bitcoinj.curve;

/**
 * Points in the making: x/z², y/z³ with the limbs of {@link Field}, in arrays, so that a batch shares one inversion. The formulas are
 * madd-2007-bl of the Explicit-Formulas Database, hyperelliptic.org/EFD, less its doublings.
 */
final class Sums {
    private static final int LIMBS = Field.LIMBS;
    /** The working values of an addition, each {@link #LIMBS} long. */
    private static final int ZZ = 0;

    private static final int U = LIMBS;
    private static final int S = 2 * LIMBS;
    private static final int HH = 3 * LIMBS;
    private static final int HHH = 4 * LIMBS;
    private static final int V = 5 * LIMBS;

    final long[] x;
    final long[] y;
    private final long[] z;
    private final boolean[] some;
    private final long[] work = new long[6 * LIMBS];

    /** Returns sums that are all still empty, the point at infinity. */
    Sums(int count) {
        x = new long[count * LIMBS];
        y = new long[count * LIMBS];
        z = new long[count * LIMBS];
        some = new boolean[count];
    }

    boolean isInfinity(int i) {
        return !some[i];
    }

    /**
     * Adds an affine point.
     *
     * @return false where the sum has the same x, so that this formula has no answer; the sum is then unusable
     */
    boolean add(int i, long[] px, int pxo, long[] py, int pyo) {
        int at = i * LIMBS;
        if (!some[i]) {
            set(i, px, pxo, py, pyo);
            return true;
        }
        Field.square(work, ZZ, z, at);
        Field.multiply(work, U, px, pxo, work, ZZ);
        Field.multiply(work, S, z, at, work, ZZ);
        Field.multiply(work, S, py, pyo, work, S);
        Field.subtract(work, U, work, U, x, at);
        if (Field.isZero(work, U)) {
            return false;
        }
        Field.subtract(work, S, work, S, y, at);
        Field.square(work, HH, work, U);
        Field.multiply(work, HHH, work, U, work, HH);
        Field.multiply(work, V, x, at, work, HH);
        Field.multiply(z, at, z, at, work, U);
        Field.square(x, at, work, S);
        Field.subtract(x, at, x, at, work, HHH);
        Field.subtract(x, at, x, at, work, V);
        Field.subtract(x, at, x, at, work, V);
        Field.subtract(work, V, work, V, x, at);
        Field.multiply(work, V, work, V, work, S);
        Field.multiply(work, HHH, work, HHH, y, at);
        Field.subtract(y, at, work, V, work, HHH);
        return true;
    }

    void set(int i, long[] px, int pxo, long[] py, int pyo) {
        int at = i * LIMBS;
        System.arraycopy(px, pxo, x, at, LIMBS);
        System.arraycopy(py, pyo, y, at, LIMBS);
        java.util.Arrays.fill(z, at, at + LIMBS, 0);
        z[at] = 1;
        some[i] = true;
    }

    /** Sets the sum to another of these. */
    void copy(int i, int from) {
        System.arraycopy(x, from * LIMBS, x, i * LIMBS, LIMBS);
        System.arraycopy(y, from * LIMBS, y, i * LIMBS, LIMBS);
        System.arraycopy(z, from * LIMBS, z, i * LIMBS, LIMBS);
        some[i] = some[from];
    }

    /** Makes {@link #x} and {@link #y} the coordinates, normalized: one inversion for all, by products from both ends. */
    void finish() {
        int count = some.length;
        long[] before = new long[(count + 1) * LIMBS];
        before[0] = 1;
        for (int i = 0; i < count; i++) {
            if (some[i]) {
                Field.multiply(before, (i + 1) * LIMBS, before, i * LIMBS, z, i * LIMBS);
            } else {
                System.arraycopy(before, i * LIMBS, before, (i + 1) * LIMBS, LIMBS);
            }
        }
        long[] rest = new long[LIMBS];
        long[] inverse = new long[LIMBS];
        long[] square = new long[LIMBS];
        Field.invert(rest, 0, before, count * LIMBS);
        for (int i = count - 1; i >= 0; i--) {
            int at = i * LIMBS;
            if (some[i]) {
                Field.multiply(inverse, 0, rest, 0, before, at);
                Field.multiply(rest, 0, rest, 0, z, at);
                Field.square(square, 0, inverse, 0);
                Field.multiply(x, at, x, at, square, 0);
                Field.multiply(square, 0, square, 0, inverse, 0);
                Field.multiply(y, at, y, at, square, 0);
                Field.normalize(x, at);
                Field.normalize(y, at);
            }
        }
    }
}
