package org.reserves.bitcoinj.curve;

import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/**
 * The multiples 1 to 255 of G, 256·G, 256²·G and so on, so that a multiple of G is a sum of at most 32 of them. About 650 kB, made
 * when first needed.
 */
final class GeneratorTable {
    private static final X9ECParameters SECP256K1 = CustomNamedCurves.getByName("secp256k1");
    private static final int DIGITS = 32;
    private static final int MULTIPLES = 255;
    private static final GeneratorTable TABLE = new GeneratorTable();

    private final Sums points = new Sums(DIGITS * MULTIPLES);

    private GeneratorTable() {
        ECPoint power = SECP256K1.getG();
        for (int digit = 0; digit < DIGITS; digit++) {
            fill(digit * MULTIPLES, power.normalize());
            for (int doubling = 0; doubling < Byte.SIZE; doubling++) {
                power = power.twice();
            }
        }
        points.finish();
    }

    private void fill(int first, ECPoint power) {
        long[] base = limbs(power);
        long[] twice = limbs(power.twice().normalize());
        points.set(first, base, 0, base, Field.LIMBS);
        points.set(first + 1, twice, 0, twice, Field.LIMBS);
        for (int i = first + 2; i < first + MULTIPLES; i++) {
            points.copy(i, i - 1);
            points.add(i, base, 0, base, Field.LIMBS);
        }
    }

    /**
     * Adds scalar·G to a sum.
     *
     * @param scalar holds 32 bytes, most significant first
     * @return false where the sum is unusable, because two points on the way had the same x
     */
    static boolean addTo(Sums sums, int i, byte[] scalar, int at) {
        Sums table = TABLE.points;
        for (int digit = 0; digit < DIGITS; digit++) {
            int value = scalar[at + DIGITS - 1 - digit] & 0xff;
            if (value > 0) {
                int place = (digit * MULTIPLES + value - 1) * Field.LIMBS;
                if (!sums.add(i, table.x, place, table.y, place)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long[] limbs(ECPoint point) {
        long[] limbs = new long[2 * Field.LIMBS];
        Field.read(limbs, 0, point.getAffineXCoord().getEncoded(), 0);
        Field.read(limbs, Field.LIMBS, point.getAffineYCoord().getEncoded(), 0);
        return limbs;
    }
}
