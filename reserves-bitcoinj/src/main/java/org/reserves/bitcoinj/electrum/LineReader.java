package org.reserves.bitcoinj.electrum;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.annotation.Nullable;

/** Reads lines of bounded length, and leaves out the blanks that pad them. */
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

    /** Returns the next line, or null where there is no more. */
    @Nullable
    String next() throws IOException {
        int searched = from;
        while (true) {
            for (int i = searched; i < end; i++) {
                if (buffer[i] == '\n') {
                    String line = new String(buffer, from, i - from, StandardCharsets.UTF_8);
                    from = i + 1;
                    return line;
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
