package org.reserves.bitcoinj.watch;

import java.util.HashMap;
import java.util.Map;
import org.reserves.bitcoinj.curve.CurvePoints;

/**
 * The children of a span of numbers, each derived once, whatever number of scripts and texts is made of them.
 *
 * <p>Used by one thread.
 */
final class ChildKeys {
    private final int first;
    private final int count;
    private final Map<ParentKey, CurvePoints> children = new HashMap<>();
    private final Map<ParentKey, CurvePoints> taproot = new HashMap<>();

    /** Makes a span of numbers, which must not go beyond 2,147,483,647. */
    ChildKeys(int first, int count) {
        this.first = first;
        this.count = count;
    }

    /** Returns the compressed key with this number, one of the span. */
    byte[] compressed(ParentKey parent, int number) {
        return of(parent).compressed(number - first);
    }

    /** Returns x of the key with this number, one of the span. */
    byte[] x(ParentKey parent, int number) {
        return of(parent).x(number - first);
    }

    /** Returns the key with this number, one of the span. */
    CurvePoints point(ParentKey parent, int number) {
        return of(parent).one(number - first);
    }

    /** Returns x of the taproot output key that only the key with this number can spend. */
    byte[] taprootOutput(ParentKey parent, int number) {
        return taproot.computeIfAbsent(parent, key -> Taproot.outputs(of(key))).x(number - first);
    }

    /** Returns how many keys were derived from parents until now. */
    int derived() {
        return children.size() * count;
    }

    CurvePoints of(ParentKey parent) {
        return children.computeIfAbsent(parent, key -> key.children(first, count));
    }
}
