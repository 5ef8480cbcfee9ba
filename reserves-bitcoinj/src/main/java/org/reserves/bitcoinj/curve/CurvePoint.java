package org.reserves.bitcoinj.curve;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/**
 * A point of secp256k1 that can be a public key: on the curve and not at infinity.
 *
 * <p>Immutable and thread-safe.
 */
public final class CurvePoint {
    /** The length of a coordinate in bytes. */
    public static final int COORDINATE = 32;

    private static final int COMPRESSED = 33;
    private static final int UNCOMPRESSED = 65;
    private static final X9ECParameters SECP256K1 = CustomNamedCurves.getByName("secp256k1");

    private final ECPoint point;

    private CurvePoint(ECPoint point) {
        this.point = point.normalize();
    }

    /**
     * Returns the point with these coordinates as SEC 1 encodes it: 33 bytes from 02 or 03, or 65 bytes from 04. The hybrid
     * forms 06 and 07 are not read.
     *
     * @return the point, or null where the bytes are of another form or the point is not on the curve
     */
    @Nullable
    public static CurvePoint decode(byte[] encoded) {
        Objects.requireNonNull(encoded, "encoded must not be null");
        boolean compressed = encoded.length == COMPRESSED && (encoded[0] == 2 || encoded[0] == 3);
        boolean uncompressed = encoded.length == UNCOMPRESSED && encoded[0] == 4;
        return compressed || uncompressed ? decodeChecked(encoded) : null;
    }

    /**
     * Returns the point with this x whose y is odd or even.
     *
     * @param bytes  holds x, 32 bytes, most significant first
     * @param offset where x begins
     * @return the point, or null where no point has this x
     */
    @Nullable
    public static CurvePoint atX(byte[] bytes, int offset, boolean odd) {
        byte[] encoded = new byte[COMPRESSED];
        encoded[0] = (byte) (odd ? 3 : 2);
        System.arraycopy(bytes, offset, encoded, 1, COORDINATE);
        return decodeChecked(encoded);
    }

    /**
     * Returns this point plus scalar times the generator.
     *
     * @param scalar 32 bytes, most significant first
     * @return the sum, or null where the scalar is not below the order of the curve, or the sum is the point at infinity
     */
    @Nullable
    public CurvePoint plusGeneratorTimes(byte[] scalar) {
        BigInteger factor = new BigInteger(1, scalar);
        if (factor.compareTo(SECP256K1.getN()) >= 0) {
            return null;
        }
        ECPoint sum = SECP256K1.getG().multiply(factor).add(point);
        return sum.isInfinity() ? null : new CurvePoint(sum);
    }

    /**
     * Returns the sum of the points, each times its factor.
     *
     * @param factors one for each point, taken modulo the order of the curve
     * @return the sum, or null where it is the point at infinity
     */
    @Nullable
    public static CurvePoint sum(List<CurvePoint> points, List<BigInteger> factors) {
        ECPoint sum = SECP256K1.getCurve().getInfinity();
        for (int i = 0; i < points.size(); i++) {
            sum = sum.add(points.get(i).point.multiply(factors.get(i).mod(SECP256K1.getN())));
        }
        return sum.isInfinity() ? null : new CurvePoint(sum);
    }

    /** Returns x, 32 bytes, most significant first. */
    public byte[] x() {
        return point.getAffineXCoord().getEncoded();
    }

    /** Returns y, 32 bytes, most significant first. */
    public byte[] y() {
        return point.getAffineYCoord().getEncoded();
    }

    /** Returns whether y is odd. */
    public boolean isOdd() {
        return point.getAffineYCoord().testBitZero();
    }

    /** Returns the 33 bytes of the compressed encoding. */
    public byte[] compressed() {
        return point.getEncoded(true);
    }

    /** Returns the 65 bytes of the uncompressed encoding. */
    public byte[] uncompressed() {
        return point.getEncoded(false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CurvePoint that && point.equals(that.point);
    }

    @Override
    public int hashCode() {
        return point.hashCode();
    }

    @Nullable
    private static CurvePoint decodeChecked(byte[] encoded) {
        try {
            return new CurvePoint(SECP256K1.getCurve().decodePoint(encoded));
        } catch (IllegalArgumentException notOnTheCurve) {
            return null;
        }
    }
}
