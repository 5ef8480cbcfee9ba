package org.reserves.bitcoinj.watch;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.reserves.bitcoinj.curve.CurvePoint;
import org.reserves.bitcoinj.curve.CurvePoints;

/** A public key with a chain code, from which BIP32 derives children: {@code CKDpub}. */
final class ParentKey {
    private static final String HMAC = "HmacSHA512";
    private static final int HALF = 32;

    private final CurvePoint point;
    private final byte[] chainCode;
    private final byte[] compressed;

    ParentKey(CurvePoint point, byte[] chainCode) {
        this.point = point;
        this.chainCode = chainCode.clone();
        compressed = point.compressed();
    }

    /** Returns the key itself, 33 bytes. */
    byte[] compressed() {
        return compressed.clone();
    }

    /** Returns the key with this number below this key, which must not be hardened. */
    ParentKey child(int number) {
        byte[] derived = derive(mac(), number);
        CurvePoints sum = CurvePoints.of(List.of(point)).plusGeneratorTimes(Arrays.copyOf(derived, HALF));
        CurvePoint child = CurvePoint.decode(sum.compressed(0));
        if (child == null) {
            throw new IllegalStateException("derived key is not on the curve");
        }
        return new ParentKey(child, Arrays.copyOfRange(derived, HALF, derived.length));
    }

    /** Returns the keys with the numbers from first on, which must not go beyond 2,147,483,647. */
    CurvePoints children(int first, int count) {
        Mac mac = mac();
        byte[] tweaks = new byte[count * HALF];
        for (int i = 0; i < count; i++) {
            System.arraycopy(derive(mac, first + i), 0, tweaks, i * HALF, HALF);
        }
        return CurvePoints.repeated(point, count).plusGeneratorTimes(tweaks);
    }

    private byte[] derive(Mac mac, int number) {
        mac.update(compressed);
        return mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(chainCode, HMAC));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("HMAC-SHA-512 is missing; the Java platform must have it", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParentKey that
                && Arrays.equals(compressed, that.compressed)
                && Arrays.equals(chainCode, that.chainCode);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(compressed) * 31 + Arrays.hashCode(chainCode);
    }
}
