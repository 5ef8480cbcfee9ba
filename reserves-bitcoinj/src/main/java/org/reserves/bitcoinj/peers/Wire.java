package org.reserves.bitcoinj.peers;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.bitcoinj.base.Sha256Hash;
import org.reserves.bitcoinj.compactfilters.MisconductException;
import org.reserves.bitcoinj.network.NetworkMagic;
import org.reserves.chain.Network;

/**
 * Messages as bytes: network magic 4 | command 12 | length u32 LE | checksum 4 | payload. The checksum is the beginning of the double
 * SHA-256 of the payload.
 */
final class Wire {
    /** MAX_PROTOCOL_MESSAGE_LENGTH in Bitcoin Core's {@code net.h}. */
    static final int LONGEST = 4_000_000;

    private static final int HEAD = 24;
    private static final int COMMAND = 12;
    private static final int CHECKSUM = 4;
    private static final int LENGTH_AT = 16;

    /** What we answer or asked for; the rest is read over. */
    private static final Set<String> UNDERSTOOD = Set.of(
            "version",
            "verack",
            "ping",
            "headers",
            "inv",
            "block",
            "notfound",
            "merkleblock",
            "tx",
            "cfcheckpt",
            "cfheaders",
            "cfilter");

    private final byte[] magic;

    Wire(Network network) {
        magic = ByteBuffer.allocate(Integer.BYTES)
                .putInt(NetworkMagic.of(network))
                .array();
    }

    byte[] message(String command, byte[] payload) {
        ByteBuffer message = ByteBuffer.allocate(HEAD + payload.length).order(ByteOrder.LITTLE_ENDIAN);
        message.put(magic);
        message.put(Arrays.copyOf(command.getBytes(StandardCharsets.US_ASCII), COMMAND));
        message.putInt(payload.length);
        message.put(Sha256Hash.hashTwice(payload), 0, CHECKSUM);
        return message.put(payload).array();
    }

    /**
     * Waits for the next message that is understood.
     *
     * @throws MisconductException if what came is not a message of this network
     * @throws EOFException        if the connection ended, with a sentence
     */
    PeerMessage read(DataInputStream in) throws IOException, MisconductException {
        while (true) {
            byte[] head = new byte[HEAD];
            int got = in.readNBytes(head, 0, HEAD);
            if (got < HEAD) {
                throw new EOFException(got == 0 ? "hung up" : "hung up in the head of a message");
            }
            requireMagic(head);
            String command = command(head);
            int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(LENGTH_AT);
            if (length < 0 || length > LONGEST) {
                throw new MisconductException("announced a message \"" + command + "\" of "
                        + Integer.toUnsignedString(length) + " bytes; at most " + LONGEST + " are possible");
            }
            if (UNDERSTOOD.contains(command)) {
                return new PeerMessage(command, payload(in, command, length, head));
            }
            skip(in, command, length);
        }
    }

    private void requireMagic(byte[] head) throws MisconductException {
        if (!Arrays.equals(head, 0, magic.length, magic, 0, magic.length)) {
            HexFormat hex = HexFormat.of();
            throw new MisconductException("sent \"" + hex.formatHex(head, 0, magic.length)
                    + "\" where a message of this network begins with \"" + hex.formatHex(magic)
                    + "\"; it is a node of another network, or none");
        }
    }

    private static byte[] payload(DataInputStream in, String command, int length, byte[] head)
            throws IOException, MisconductException {
        byte[] payload = new byte[length];
        int got = in.readNBytes(payload, 0, length);
        requireWhole(command, got, length);
        byte[] sum = Sha256Hash.hashTwice(payload);
        if (!Arrays.equals(sum, 0, CHECKSUM, head, HEAD - CHECKSUM, HEAD)) {
            throw new MisconductException(
                    "sent a message \"" + command + "\" of " + length + " bytes that do not match their checksum");
        }
        return payload;
    }

    private static void skip(DataInputStream in, String command, int length) throws IOException {
        long skipped = 0;
        while (skipped < length) {
            long more = in.skip(length - skipped);
            if (more == 0 && in.read() < 0) {
                requireWhole(command, (int) skipped, length);
            }
            skipped += Math.max(1, more);
        }
    }

    private static void requireWhole(String command, int got, int length) throws EOFException {
        if (got < length) {
            throw new EOFException("hung up in the middle of a message \"" + command + "\", after " + got + " of "
                    + length + " bytes");
        }
    }

    private static String command(byte[] head) {
        StringBuilder command = new StringBuilder();
        for (int i = Integer.BYTES; i < Integer.BYTES + COMMAND && head[i] != 0; i++) {
            // what is not printable cannot be a command, and does not get into a sentence
            command.append(head[i] > ' ' && head[i] < 0x7f ? (char) head[i] : '?');
        }
        return command.toString();
    }
}
