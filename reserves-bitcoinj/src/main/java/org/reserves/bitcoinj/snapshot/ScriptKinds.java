package org.reserves.bitcoinj.snapshot;

/**
 * What the kinds of stored scripts that take one byte mean, to be looked up instead of decided: kinds follow one another in no
 * order a processor could foresee, and a wrong guess costs more than all of a coin.
 *
 * <p>The full script of a usual kind is prefix, payload and suffix; the prefix begins with the script's length, as
 * {@code hash_serialized_3} wants it.
 */
final class ScriptKinds {
    /** The longest payload of a {@link #compact} kind. */
    static final int COMPACT = 40;

    private static final int KINDS = 1 << 7;

    /** The last bytes of a payload, by which it is looked up; a shorter one has none. */
    private static final int TAIL = Long.BYTES;

    private static final byte[] PAYLOADS = new byte[KINDS];
    private static final boolean[] USUAL = new boolean[KINDS];
    private static final int[] PREFIXES = new int[KINDS];
    private static final byte[] PREFIX_LENGTHS = new byte[KINDS];
    private static final short[] SUFFIXES = new short[KINDS];
    private static final byte[] SUFFIX_LENGTHS = new byte[KINDS];

    static {
        for (int kind = 0; kind < KINDS; kind++) {
            PAYLOADS[kind] = (byte) payloadLength(kind);
            USUAL[kind] = kind < CompressedScript.P2PK_UNCOMPRESSED
                    || (kind >= CompressedScript.RAW
                            && !CompressedScript.lengthOfTemplate(kind - CompressedScript.RAW));
            prefix(kind, kind - CompressedScript.RAW, 1);
        }
        // numbers are little-endian, so they read from right to left: length, opcodes
        prefix(CompressedScript.P2PKH, 0x14a9_7619, 4);
        suffix(CompressedScript.P2PKH, 0xac88, 2);
        prefix(CompressedScript.P2SH, 0x14_a917, 3);
        suffix(CompressedScript.P2SH, 0x87, 1);
        for (int first = 2; first <= 3; first++) {
            prefix(first, 0x2123 | (first << 16), 3);
            suffix(first, 0xac, 1);
        }
    }

    private ScriptKinds() {}

    /** Returns how long the payload of a kind is, for every kind there is. */
    static int payloadLength(int kind) {
        return kind < CompressedScript.P2PK_COMPRESSED
                ? CompressedScript.HASH
                : kind < CompressedScript.RAW ? CompressedScript.KEY : kind - CompressedScript.RAW;
    }

    /**
     * Returns whether a byte is all there is to know of a kind: not negative, which would begin a longer number; no uncompressed key,
     * whose y must be computed; and no raw script of the length of a template, which might be one in disguise.
     */
    static boolean usual(byte kind) {
        return kind >= 0 && USUAL[kind];
    }

    /** Returns how long the payload of a usual kind is. */
    static int payload(int usual) {
        return PAYLOADS[usual];
    }

    /** Returns whether the kind is usual, and its payload no longer than {@link #COMPACT}. */
    static boolean compact(int kind) {
        return kind <= CompressedScript.RAW + COMPACT && USUAL[kind];
    }

    /**
     * Returns how long the payload is by the first byte of the kind, 0 for all that are not plain: those that are not
     * {@link #compact}, or shorter than eight bytes.
     *
     * @param keys whether compressed keys are plain
     */
    static byte[] plain(boolean keys) {
        byte[] lengths = new byte[2 * KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            boolean key = kind >= CompressedScript.P2PK_COMPRESSED && kind < CompressedScript.RAW;
            lengths[kind] = compact(kind) && PAYLOADS[kind] >= TAIL && (keys || !key) ? PAYLOADS[kind] : 0;
        }
        return lengths;
    }

    /** Returns the prefix of a usual kind, little-endian. */
    static int prefix(int usual) {
        return PREFIXES[usual];
    }

    static int prefixLength(int usual) {
        return PREFIX_LENGTHS[usual];
    }

    /** Returns the suffix of a usual kind, little-endian; zero where there is none. */
    static short suffix(int usual) {
        return SUFFIXES[usual];
    }

    static int suffixLength(int usual) {
        return SUFFIX_LENGTHS[usual];
    }

    private static void prefix(int kind, int littleEndian, int length) {
        PREFIXES[kind] = littleEndian;
        PREFIX_LENGTHS[kind] = (byte) length;
    }

    private static void suffix(int kind, int littleEndian, int length) {
        SUFFIXES[kind] = (short) littleEndian;
        SUFFIX_LENGTHS[kind] = (byte) length;
    }
}
