package org.reserves.bitcoinj.watch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.reserves.bitcoinj.curve.CurvePoints;

/** The output keys of BIP341: P + H(P ‖ root)·G with the tagged hash {@code TapTweak}, and an even P. */
final class Taproot {
    private static final byte[] TWEAK = tag("TapTweak");
    private static final byte[] LEAF = tag("TapLeaf");
    private static final byte[] BRANCH = tag("TapBranch");
    private static final int TAPSCRIPT = 0xc0;
    private static final int KEY = 32;

    private Taproot() {}

    /**
     * Returns the output keys that only a signature can spend, as BIP86 has it: without a root.
     *
     * @throws IllegalArgumentException if a tweak leads nowhere, which no known key does
     */
    static CurvePoints outputs(CurvePoints internal) {
        return outputs(internal, new byte[0]);
    }

    /**
     * Returns the output keys of a tree of scripts.
     *
     * @param root the hash at its root, 32 bytes, or none
     * @throws IllegalArgumentException if a tweak leads nowhere, which no known key does
     */
    static CurvePoints outputs(CurvePoints internal, byte[] root) {
        byte[] tweaks = new byte[internal.size() * KEY];
        for (int i = 0; i < internal.size(); i++) {
            System.arraycopy(Scripts.sha256(TWEAK, TWEAK, internal.x(i), root), 0, tweaks, i * KEY, KEY);
        }
        return internal.even().plusGeneratorTimes(tweaks);
    }

    /** Returns the hash of a leaf of the version that BIP342 defines. */
    static byte[] leaf(byte[] script) {
        ByteArrayOutputStream leaf = new ByteArrayOutputStream();
        leaf.write(TAPSCRIPT);
        if (script.length < 0xfd) {
            leaf.write(script.length);
        } else {
            int bytes = script.length <= 0xffff ? 2 : 4;
            leaf.write(bytes == 2 ? 0xfd : 0xfe);
            for (int i = 0; i < bytes; i++) {
                leaf.write(script.length >>> (8 * i));
            }
        }
        leaf.writeBytes(script);
        return Scripts.sha256(LEAF, LEAF, leaf.toByteArray());
    }

    /** Returns the hash of two branches, in whatever order. */
    static byte[] branch(byte[] one, byte[] other) {
        boolean ordered = Arrays.compareUnsigned(one, other) <= 0;
        return Scripts.sha256(BRANCH, BRANCH, ordered ? one : other, ordered ? other : one);
    }

    /** Returns the hash of a name, which stands twice before what a tagged hash is taken of, BIP340. */
    static byte[] tag(String name) {
        return Scripts.sha256(name.getBytes(StandardCharsets.US_ASCII));
    }
}
