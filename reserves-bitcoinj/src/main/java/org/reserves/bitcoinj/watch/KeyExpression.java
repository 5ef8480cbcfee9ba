package org.reserves.bitcoinj.watch;

import javax.annotation.Nullable;
import org.bitcoinj.crypto.DeterministicKey;
import org.reserves.bitcoinj.curve.CurvePoint;

/** A key of a descriptor: one public key, or one for each child number. */
final class KeyExpression {
    private static final int COMPRESSED = 33;

    @Nullable
    private final DeterministicKey parent;

    private final boolean ranged;
    private final byte[] fixed;

    private KeyExpression(@Nullable DeterministicKey parent, boolean ranged, byte[] fixed) {
        this.parent = parent;
        this.ranged = ranged;
        this.fixed = fixed;
    }

    /** Returns one public key, as SEC 1 encodes it. */
    static KeyExpression of(byte[] encoded) {
        return new KeyExpression(null, false, encoded);
    }

    /** Returns one derived public key. */
    static KeyExpression of(DeterministicKey key) {
        return new KeyExpression(null, false, key.getPubKey());
    }

    /** Returns the children of a key. */
    static KeyExpression childrenOf(DeterministicKey parent) {
        return new KeyExpression(parent, true, new byte[COMPRESSED]);
    }

    /** Returns whether there is one key for each child number. */
    boolean ranged() {
        return ranged;
    }

    /** Returns whether the key is, or the keys are, encoded in 33 bytes. */
    boolean compressed() {
        return fixed.length == COMPRESSED;
    }

    /** Returns the encoded key for a child number. */
    byte[] at(int number) {
        return parent == null ? fixed : ExtendedKey.child(parent, number).getPubKey();
    }

    /** Returns the key for a child number as a point. */
    CurvePoint pointAt(int number) {
        CurvePoint point = CurvePoint.decode(at(number));
        if (point == null) {
            throw new IllegalStateException("derived key is not on the curve");
        }
        return point;
    }
}
