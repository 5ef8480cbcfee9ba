package org.reserves.bitcoinj.watch;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.reserves.bitcoinj.curve.CurvePoint;

/** The one public key of several signers, {@code musig()} of BIP390: their keys sorted and aggregated as BIP327 does. */
final class Musig {
    /** BIP328: the SHA-256 of {@code MuSig2MuSig2MuSig2}, the chain code of every aggregate key. */
    private static final byte[] CHAIN_CODE =
            HexFormat.of().parseHex("868087ca02a6f974c4598924c36b57762d32cb45717167e300622c7167e38965");

    private static final byte[] LIST = Taproot.tag("KeyAgg list");
    private static final byte[] COEFFICIENT = Taproot.tag("KeyAgg coefficient");
    private static final BigInteger ONE = BigInteger.ONE;

    private Musig() {}

    /**
     * Returns the aggregate key.
     *
     * @param keys the compressed keys of the signers, in any order
     * @throws IllegalArgumentException if they cancel each other out, which no known keys do
     */
    static CurvePoint aggregate(List<byte[]> keys) {
        List<byte[]> sorted = new ArrayList<>(keys);
        sorted.sort(Arrays::compareUnsigned);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        sorted.forEach(all::writeBytes);
        byte[] list = Scripts.sha256(LIST, LIST, all.toByteArray());
        byte[] second = sorted.stream()
                .filter(key -> !Arrays.equals(key, sorted.get(0)))
                .findFirst()
                .orElse(new byte[0]);
        List<CurvePoint> points = new ArrayList<>();
        List<BigInteger> factors = new ArrayList<>();
        for (byte[] key : sorted) {
            CurvePoint point = CurvePoint.decode(key);
            if (point == null) {
                throw new IllegalStateException("key of a signer is not on the curve");
            }
            points.add(point);
            factors.add(
                    Arrays.equals(key, second)
                            ? ONE
                            : new BigInteger(1, Scripts.sha256(COEFFICIENT, COEFFICIENT, list, key)));
        }
        CurvePoint sum = CurvePoint.sum(points, factors);
        if (sum == null) {
            throw new IllegalArgumentException("keys in musig() have no sum; no such keys are known, so check them");
        }
        return sum;
    }

    /** Returns the aggregate key as a key to derive from, BIP328. */
    static ParentKey parent(CurvePoint aggregate) {
        return new ParentKey(aggregate, CHAIN_CODE);
    }
}
