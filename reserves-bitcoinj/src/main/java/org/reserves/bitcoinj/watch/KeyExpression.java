package org.reserves.bitcoinj.watch;

import java.util.List;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.curve.CurvePoint;
import org.reserves.bitcoinj.curve.CurvePoints;

/** A key of a descriptor: one public key, or one for each child number. */
final class KeyExpression {
    private static final int COMPRESSED = 33;

    @Nullable
    private final ParentKey parent;

    private final byte[] fixed;

    private KeyExpression(@Nullable ParentKey parent, byte[] fixed) {
        this.parent = parent;
        this.fixed = fixed;
    }

    /** Returns one public key, as SEC 1 encodes it. */
    static KeyExpression of(byte[] encoded) {
        return new KeyExpression(null, encoded);
    }

    /** Returns the children of a key. */
    static KeyExpression childrenOf(ParentKey parent) {
        return new KeyExpression(parent, new byte[COMPRESSED]);
    }

    /** Returns whether there is one key for each child number. */
    boolean ranged() {
        return parent != null;
    }

    /** Returns whether the key is, or the keys are, encoded in 33 bytes. */
    boolean compressed() {
        return fixed.length == COMPRESSED;
    }

    /** Returns the encoded key for a child number. */
    byte[] at(ChildKeys keys, int number) {
        return parent == null ? fixed.clone() : keys.compressed(parent, number);
    }

    /** Returns x of the key for a child number. */
    byte[] xAt(ChildKeys keys, int number) {
        return parent == null ? point().x() : keys.x(parent, number);
    }

    /** Returns x of the taproot output key that only this key can spend, for a child number. */
    byte[] taprootOutputAt(ChildKeys keys, int number) {
        return parent == null
                ? Taproot.outputs(CurvePoints.of(List.of(point()))).x(0)
                : keys.taprootOutput(parent, number);
    }

    private CurvePoint point() {
        CurvePoint point = CurvePoint.decode(fixed);
        if (point == null) {
            throw new IllegalStateException("key is not on the curve");
        }
        return point;
    }
}
