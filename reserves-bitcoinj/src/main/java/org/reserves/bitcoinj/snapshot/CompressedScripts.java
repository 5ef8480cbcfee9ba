package org.reserves.bitcoinj.snapshot;

import java.util.Arrays;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.curve.CurvePoint;

/** Scripts from the form in which Bitcoin Core stores those of coins ({@code compressor.cpp}). Engine, for undo records. */
public final class CompressedScripts {
    private CompressedScripts() {}

    /**
     * Returns the script.
     *
     * @param kind   0 to 5 for the templates, 6 or more for a raw script
     * @param bytes  hold hash, x coordinate or script
     * @param at     where that begins
     * @param length how long it is
     * @return the script, or null where it is that of an uncompressed key that is not on the curve
     */
    @Nullable
    public static byte[] decompress(long kind, byte[] bytes, int at, int length) {
        if (kind >= CompressedScript.RAW) {
            return Arrays.copyOfRange(bytes, at, at + length);
        }
        if (kind >= CompressedScript.P2PK_UNCOMPRESSED) {
            CurvePoint key = CurvePoint.atX(bytes, at, kind > CompressedScript.P2PK_UNCOMPRESSED);
            return key == null ? null : key(key.uncompressed());
        }
        if (kind >= CompressedScript.P2PK_COMPRESSED) {
            byte[] compressed = new byte[length + 1];
            compressed[0] = (byte) kind;
            System.arraycopy(bytes, at, compressed, 1, length);
            return key(compressed);
        }
        byte[] script = kind == CompressedScript.P2PKH
                ? new byte[] {0x76, (byte) 0xa9, CompressedScript.HASH}
                : new byte[] {(byte) 0xa9, CompressedScript.HASH};
        int begin = script.length;
        script = Arrays.copyOf(script, begin + length + (kind == CompressedScript.P2PKH ? 2 : 1));
        System.arraycopy(bytes, at, script, begin, length);
        script[begin + length] = (byte) (kind == CompressedScript.P2PKH ? 0x88 : 0x87);
        if (kind == CompressedScript.P2PKH) {
            script[begin + length + 1] = (byte) 0xac;
        }
        return script;
    }

    private static byte[] key(byte[] key) {
        byte[] script = Arrays.copyOf(new byte[] {(byte) key.length}, key.length + 2);
        System.arraycopy(key, 0, script, 1, key.length);
        script[key.length + 1] = (byte) 0xac;
        return script;
    }
}
