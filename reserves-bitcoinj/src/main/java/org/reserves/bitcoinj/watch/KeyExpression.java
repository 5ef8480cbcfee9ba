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

    /** The signers of an aggregate key that is another for each child number, or none. */
    private final List<KeyExpression> signers;

    private KeyExpression(@Nullable ParentKey parent, byte[] fixed, List<KeyExpression> signers) {
        this.parent = parent;
        this.fixed = fixed;
        this.signers = signers;
    }

    /** Returns one public key, as SEC 1 encodes it. */
    static KeyExpression of(byte[] encoded) {
        return new KeyExpression(null, encoded, List.of());
    }

    /** Returns the children of a key. */
    static KeyExpression childrenOf(ParentKey parent) {
        return new KeyExpression(parent, new byte[COMPRESSED], List.of());
    }

    /** Returns the aggregate key of signers, {@code musig()}. */
    static KeyExpression aggregate(List<KeyExpression> signers) {
        return signers.stream().anyMatch(KeyExpression::isRanged)
                ? new KeyExpression(null, new byte[COMPRESSED], signers)
                : of(aggregateAt(signers, new ChildKeys(0, 1), 0).compressed());
    }

    /** Returns whether there is one key for each child number. */
    boolean isRanged() {
        return parent != null || !signers.isEmpty();
    }

    /** Returns whether the key is, or the keys are, encoded in 33 bytes. */
    boolean compressed() {
        return fixed.length == COMPRESSED;
    }

    /** Returns the encoded key for a child number. */
    byte[] at(ChildKeys keys, int number) {
        if (!signers.isEmpty()) {
            return aggregateAt(signers, keys, number).compressed();
        }
        return parent == null ? fixed.clone() : keys.compressed(parent, number);
    }

    /** Returns x of the key for a child number. */
    byte[] xAt(ChildKeys keys, int number) {
        return parent == null ? point(keys, number).x() : keys.x(parent, number);
    }

    /** Returns the key for a child number as a point. */
    CurvePoints pointAt(ChildKeys keys, int number) {
        return parent == null ? CurvePoints.of(List.of(point(keys, number))) : keys.point(parent, number);
    }

    /** Returns x of the taproot output key that only this key can spend, for a child number. */
    byte[] taprootOutputAt(ChildKeys keys, int number) {
        return parent == null ? Taproot.outputs(pointAt(keys, number)).x(0) : keys.taprootOutput(parent, number);
    }

    private static CurvePoint aggregateAt(List<KeyExpression> signers, ChildKeys keys, int number) {
        return Musig.aggregate(
                signers.stream().map(signer -> signer.at(keys, number)).toList());
    }

    private CurvePoint point(ChildKeys keys, int number) {
        CurvePoint point = CurvePoint.decode(at(keys, number));
        if (point == null) {
            throw new IllegalStateException("key is not on the curve");
        }
        return point;
    }
}
