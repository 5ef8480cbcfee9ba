package org.reserves.bitcoinj.electrum;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.MalformedJsonException;

/**
 * Reads lines of bounded length, each a JSON value.
 *
 * <p>ElectrumX pads each line to 1,024 bytes with blanks before its last brace. So ends of lines and blanks are looked at eight bytes at a time,
 * and the blanks are not handed to the parser.
 */
final class LineReader {
    /** A block has up to 4,000,000 bytes, and so has a transaction; with names and blanks around its digits. */
    static final int LONGEST = 8_100_000;

    private static final VarHandle LONG_LE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST = 1 << 16;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LINE_ENDS = '\n' * ONES;
    private static final long BLANKS = ' ' * ONES;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST];
    private int from;
    private int end;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Returns the next line as a value, or null where there is no more. */
    @Nullable
    JsonValue next() throws IOException {
        int searched = from;
        while (true) {
            int at = lineEnd(searched);
            if (at < end) {
                int begin = from;
                from = at + 1;
                return JsonValue.parse(buffer, begin, withoutPadding(begin, at) - begin);
            }
            if (end - from > LONGEST) {
                throw new MalformedJsonException("a line is longer than " + LONGEST + " bytes");
            }
            searched = end - from;
            makeRoom();
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                return null;
            }
            end += read;
        }
    }

    /** Returns where the first line from a place on ends, or the end of the bytes. */
    private int lineEnd(int searched) {
        int at = searched;
        while (at <= end - Long.BYTES) {
            long differs = (long) LONG_LE.get(buffer, at) ^ LINE_ENDS;
            // has a high bit set in the lowest byte that is zero, and never in one below it
            long zero = (differs - ONES) & ~differs & HIGH_BITS;
            if (zero != 0) {
                return at + Long.numberOfTrailingZeros(zero) / Byte.SIZE;
            }
            at += Long.BYTES;
        }
        while (at < end && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Moves the last brace of a line before the blanks in front of it, and returns the place behind it. */
    private int withoutPadding(int begin, int lineEnd) {
        int brace = lineEnd - 1;
        if (brace <= begin || buffer[brace] != '}' || buffer[brace - 1] != ' ') {
            return lineEnd;
        }
        int blanks = brace;
        while (blanks - Long.BYTES > begin && (long) LONG_LE.get(buffer, blanks - Long.BYTES) == BLANKS) {
            blanks -= Long.BYTES;
        }
        while (blanks > begin && buffer[blanks - 1] == ' ') {
            blanks--;
        }
        buffer[blanks] = '}';
        return blanks + 1;
    }

    private void makeRoom() {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, end - from);
            end -= from;
            from = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }
}
