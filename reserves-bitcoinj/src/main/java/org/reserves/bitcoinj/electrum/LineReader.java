package org.reserves.bitcoinj.electrum;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.json.JsonValue;

/** Reads lines of bounded length, each a JSON value. */
final class LineReader {
    /** A block has up to 4,000,000 bytes, and so has a transaction; with names and blanks around its digits. */
    static final int LONGEST = 8_100_000;

    private static final int FIRST = 1 << 14;

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
            for (int i = searched; i < end; i++) {
                if (buffer[i] == '\n') {
                    int begin = from;
                    from = i + 1;
                    return JsonValue.parse(buffer, begin, i - begin);
                }
            }
            if (end - from > LONGEST) {
                throw new IOException("a line is longer than " + LONGEST + " bytes");
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
