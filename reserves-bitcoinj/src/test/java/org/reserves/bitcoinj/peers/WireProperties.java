package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.reserves.bitcoinj.compactfilters.MisconductException;
import org.reserves.chain.Network;

/** Bytes of a stranger: read exactly, or refused with a sentence; nothing else is ever thrown. */
class WireProperties {
    private static final Wire WIRE = new Wire(Network.REGTEST);

    @Property(tries = 500, seed = "20261124")
    void message_isReadAsWritten(@ForAll @Size(max = 300) byte[] payload, @ForAll("commands") String command)
            throws IOException, MisconductException {
        byte[] bytes = WIRE.message(command, payload);
        assertArrayEquals(Session.message(command, payload), bytes);
        PeerMessage read = read(bytes);
        assertEquals(command, read.command());
        assertArrayEquals(payload, read.payload());
    }

    @Property(tries = 500, seed = "20261124")
    void message_cutShort_isAHangUp(@ForAll @Size(max = 100) byte[] payload, @ForAll @IntRange(max = 123) int cut) {
        byte[] bytes = WIRE.message("block", payload);
        int length = Math.min(cut, bytes.length - 1);
        String message = assertThrows(EOFException.class, () -> read(Arrays.copyOf(bytes, length)))
                .getMessage();
        assertTrue(message.startsWith("hung up"), message);
    }

    @Property(tries = 500, seed = "20261124")
    void message_damaged_isNeverReadAsItWas(
            @ForAll @Size(max = 60) byte[] payload,
            @ForAll @IntRange(max = 83) int at,
            @ForAll @IntRange(min = 1, max = 255) int by)
            throws IOException {
        byte[] bytes = WIRE.message("headers", payload);
        int place = Math.min(at, bytes.length - 1);
        bytes[place] ^= (byte) by;
        try {
            PeerMessage read = read(bytes);
            // another command is another message; what it carries is still whole
            assertTrue(place >= 4 && place < 16, read.command());
            assertArrayEquals(payload, read.payload());
        } catch (MisconductException | EOFException refused) {
            assertTrue(refused.getMessage().length() > 5);
        }
    }

    @Property(tries = 1_000, seed = "20261124")
    void noise_isRefusedWithASentence(@ForAll @Size(max = 400) byte[] noise) throws IOException {
        try {
            Greeting.read(noise).requireServices(false, 1);
        } catch (MisconductException e) {
            assertTrue(e.getMessage().length() > 5);
        }
        for (Parser parser : List.<Parser>of(Payload::headers, Payload::blocks, BloomFilteredBlocks::proven)) {
            try {
                parser.parse(noise);
            } catch (MisconductException e) {
                assertTrue(
                        e.getMessage().matches("sent a (malformed message|part of a block that proves nothing).*"),
                        e.getMessage());
            }
        }
    }

    @Property(tries = 1_000, seed = "20261124")
    void node_isReadOrRefused(@ForAll("texts") String text) {
        try {
            NodeAddress node = NodeAddress.parse(text, Network.MAIN);
            assertEquals(node, NodeAddress.parse(node.toString(), Network.MAIN));
        } catch (IllegalArgumentException e) {
            // what stands before an @ may be a password
            String shown = text.substring(text.lastIndexOf('@') + 1);
            assertTrue(e.getMessage().contains("\"" + shown + "\""), e.getMessage());
        }
    }

    @Provide
    Arbitrary<String> commands() {
        return Arbitraries.of(
                "version",
                "verack",
                "ping",
                "headers",
                "block",
                "notfound",
                "merkleblock",
                "tx",
                "cfcheckpt",
                "cfheaders",
                "cfilter");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("a.:[]018f- /@").ofMaxLength(14);
    }

    private interface Parser {
        Object parse(byte[] payload) throws MisconductException;
    }

    private static PeerMessage read(byte[] bytes) throws IOException, MisconductException {
        return WIRE.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
