package org.reserves.bitcoinj.peers;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bitcoinj.base.Sha256Hash;
import org.bitcoinj.core.BloomFilter;

/** One visit to a {@link LyingPeer}: the wire protocol of regtest, written from its documentation and not with our own code. */
final class Session {
    private static final byte[] MAGIC = HexFormat.of().parseHex("fabfb5da");
    private static final int FILTERED = 3;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private BloomFilter filter;

    Session(Socket socket) throws IOException {
        this.socket = socket;
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Reads messages until the visitor leaves. */
    void serve(Manners visited) throws IOException {
        byte[] head = new byte[24];
        while (true) {
            in.readFully(head);
            int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(16);
            byte[] payload = in.readNBytes(length);
            String command = new String(head, 4, 12, StandardCharsets.US_ASCII).trim();
            Manners manners = visited.now();
            switch (command) {
                case "version" -> manners.greet(this);
                case "getheaders" -> manners.headers(this, locator(payload));
                case "getdata" -> answer(visited, payload);
                case "filterload" -> filter = BloomFilter.read(ByteBuffer.wrap(payload));
                case "ping" -> send("pong", payload);
                case "getcfcheckpt" -> manners.filterCheckpoints(this, hash(payload, 1));
                case "getcfheaders" -> manners.filterHeaders(this, number(payload), hash(payload, 5));
                case "getcfilters" -> manners.filters(this, number(payload), hash(payload, 5));
                default -> {}
            }
        }
    }

    void send(String command, byte[] payload) {
        raw(message(command, payload));
    }

    void raw(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void hangUp() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] message(String command, byte[] payload) {
        ByteBuffer buffer = ByteBuffer.allocate(24 + payload.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(MAGIC);
        buffer.put(Arrays.copyOf(command.getBytes(StandardCharsets.US_ASCII), 12));
        buffer.putInt(payload.length);
        buffer.put(Sha256Hash.hashTwice(payload), 0, 4);
        return buffer.put(payload).array();
    }

    static byte[] version(long services, int height) {
        ByteBuffer buffer = ByteBuffer.allocate(86).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(70_015).putLong(services).putLong(1_300_000_000L);
        buffer.put(new byte[26]).put(new byte[26]).putLong(42);
        buffer.put((byte) 0).putInt(height).put((byte) 0);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** Returns a list of hashes as notfound has it: type 2, a block. */
    static byte[] inventory(String hash) {
        ByteBuffer buffer = ByteBuffer.allocate(37).order(ByteOrder.LITTLE_ENDIAN);
        return buffer.put((byte) 1)
                .putInt(2)
                .put(Sha256Hash.wrap(hash).serialize())
                .array();
    }

    static byte[] headers(List<byte[]> headers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int count = headers.size();
        if (count < 0xfd) {
            bytes.write(count);
        } else {
            bytes.writeBytes(new byte[] {(byte) 0xfd, (byte) count, (byte) (count >> 8)});
        }
        for (byte[] header : headers) {
            bytes.write(header, 0, 80);
            bytes.write(0);
        }
        return bytes.toByteArray();
    }

    private static List<String> locator(byte[] payload) {
        ByteBuffer buffer = ByteBuffer.wrap(payload, 4, payload.length - 4);
        return hashes(buffer, buffer.get() & 0xff, 0);
    }

    private void answer(Manners visited, byte[] payload) {
        ByteBuffer buffer = ByteBuffer.wrap(payload);
        List<String> hashes = hashes(buffer, buffer.get() & 0xff, 4);
        boolean filtered = payload[1] == FILTERED;
        for (String hash : hashes) {
            Manners manners = visited.now();
            if (filtered) {
                manners.filtered(this, hash);
            } else {
                manners.block(this, hash);
            }
        }
    }

    private static int number(byte[] payload) {
        return ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
    }

    private static String hash(byte[] payload, int at) {
        return Sha256Hash.wrapReversed(Arrays.copyOfRange(payload, at, at + 32)).toString();
    }

    /** Returns the filter the visitor loaded. */
    BloomFilter filter() {
        return filter;
    }

    private static List<String> hashes(ByteBuffer buffer, int count, int skip) {
        List<String> hashes = new ArrayList<>();
        byte[] hash = new byte[32];
        for (int i = 0; i < count; i++) {
            buffer.position(buffer.position() + skip);
            buffer.get(hash);
            hashes.add(Sha256Hash.wrapReversed(hash).toString());
        }
        return hashes;
    }
}
