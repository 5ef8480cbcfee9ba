package org.reserves.bitcoinj.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/** Our arithmetic in batches against Bouncycastle's, and that of the field against BigInteger. */
class CurvePointsProperties {
    private static final ECPoint G = CustomNamedCurves.getByName("secp256k1").getG();
    private static final BigInteger N = CustomNamedCurves.getByName("secp256k1").getN();
    private static final BigInteger P =
            new BigInteger("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f", 16);

    @Property(seed = "20250528", tries = 60)
    void plusGeneratorTimes_addsAsBouncycastleDoes(@ForAll long seed) {
        Random random = new Random(seed);
        List<BigInteger> keys = new ArrayList<>();
        List<BigInteger> tweaks = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            keys.add(new BigInteger(250, random).add(BigInteger.ONE));
            tweaks.add(new BigInteger(1 + random.nextInt(255), random));
        }
        check(keys, tweaks);
    }

    /** Sums on whose way two points are the same or opposite, scalars at the edges, and windows that are empty. */
    @Example
    void plusGeneratorTimes_knowsTheEdges() {
        List<BigInteger> keys = List.of(1L, 5L, 255L, 256L, 1L, 7L, 2L).stream()
                .map(BigInteger::valueOf)
                .toList();
        List<BigInteger> tweaks = List.of(
                BigInteger.ONE,
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.valueOf(256),
                N.subtract(BigInteger.TWO),
                BigInteger.ONE.shiftLeft(248),
                N.shiftRight(1));
        check(keys, tweaks);
    }

    @Example
    void plusGeneratorTimes_refusesWhatIsNoTweak() {
        CurvePoints one = CurvePoints.repeated(point(BigInteger.ONE), 1);
        assertThrows(IllegalArgumentException.class, () -> one.plusGeneratorTimes(bytes(N)));
        assertThrows(IllegalArgumentException.class, () -> one.plusGeneratorTimes(bytes(N.subtract(BigInteger.ONE))));
        Exception e = assertThrows(IllegalArgumentException.class, () -> one.plusGeneratorTimes(new byte[31]));
        assertEquals("scalars of 31 bytes are not 32 bytes for each of 1 points; give one for each", e.getMessage());
    }

    @Property(seed = "20250528", tries = 500)
    void field_multipliesSubtractsAndInvertsLikeBigInteger(@ForAll long seed) {
        Random random = new Random(seed);
        BigInteger a = element(random);
        BigInteger b = element(random);
        long[] work = new long[3 * Field.LIMBS];
        Field.read(work, 0, bytes(a), 0);
        Field.read(work, 5, bytes(b), 0);
        assertEquals(a, value(work, 0));
        Field.multiply(work, 10, work, 0, work, 5);
        assertEquals(a.multiply(b).mod(P), value(work, 10));
        Field.square(work, 10, work, 0);
        assertEquals(a.multiply(a).mod(P), value(work, 10));
        Field.subtract(work, 10, work, 0, work, 5);
        assertEquals(a.subtract(b).mod(P), value(work, 10));
        // what is not the smallest representative
        Field.multiply(work, 10, work, 10, work, 10);
        assertEquals(a.subtract(b).pow(2).mod(P), value(work, 10));
        if (a.signum() != 0) {
            Field.invert(work, 10, work, 0);
            assertEquals(a.modInverse(P), value(work, 10));
        }
        assertEquals(a.equals(b), isZeroDifference(work));
    }

    private static boolean isZeroDifference(long[] work) {
        Field.subtract(work, 10, work, 0, work, 5);
        return Field.isZero(work, 10);
    }

    /** Every third one lies at an edge: near 0, near p, or with limbs that are full. */
    private static BigInteger element(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> BigInteger.valueOf(random.nextInt(3));
            case 1 -> P.subtract(BigInteger.valueOf(1 + random.nextInt(3)));
            case 2 -> BigInteger.ONE.shiftLeft(52 * (1 + random.nextInt(4))).subtract(BigInteger.ONE);
            default -> new BigInteger(256, random).mod(P);
        };
    }

    private static BigInteger value(long[] work, int at) {
        long[] copy = new long[Field.LIMBS];
        System.arraycopy(work, at, copy, 0, Field.LIMBS);
        Field.normalize(copy, 0);
        byte[] bytes = new byte[32];
        Field.write(copy, 0, bytes, 0);
        return new BigInteger(1, bytes);
    }

    private static void check(List<BigInteger> keys, List<BigInteger> tweaks) {
        ByteArrayOutputStream scalars = new ByteArrayOutputStream();
        tweaks.forEach(tweak -> scalars.writeBytes(bytes(tweak)));
        CurvePoints points =
                CurvePoints.of(keys.stream().map(CurvePointsProperties::point).toList());
        CurvePoints sums = points.plusGeneratorTimes(scalars.toByteArray());
        CurvePoints even = sums.even();
        for (int i = 0; i < keys.size(); i++) {
            ECPoint expected = G.multiply(keys.get(i).add(tweaks.get(i)).mod(N)).normalize();
            assertArrayEquals(expected.getEncoded(true), sums.compressed(i));
            byte[] evenTwin = expected.getEncoded(true);
            evenTwin[0] = 2;
            assertArrayEquals(evenTwin, even.compressed(i));
            assertArrayEquals(expected.getAffineXCoord().getEncoded(), even.x(i));
        }
    }

    private static CurvePoint point(BigInteger key) {
        CurvePoint point = CurvePoint.decode(G.multiply(key).getEncoded(true));
        assertEquals(true, point != null);
        return java.util.Objects.requireNonNull(point);
    }

    private static byte[] bytes(BigInteger value) {
        byte[] bytes = new byte[32];
        byte[] big = value.toByteArray();
        int length = Math.min(32, big.length);
        System.arraycopy(big, big.length - length, bytes, 32 - length, length);
        return bytes;
    }
}
