package org.reserves.bitcoinj.watch;

import static org.reserves.bitcoinj.watch.AddressText.quote;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.bitcoinj.base.Bech32;
import org.bitcoinj.base.exceptions.AddressFormatException;
import org.reserves.chain.Network;

/**
 * Reads a segregated witness address, BIP173 and BIP350. bitcoinj checks characters and checksum; the rest is checked here,
 * because bitcoinj reports another network as an invalid character and lets through witness versions it cannot handle.
 */
final class SegwitText {
    private static final int LONGEST = 90;
    private static final int LAST_VERSION = 16;
    private static final int SHORTEST_PROGRAM = 2;
    private static final int LONGEST_PROGRAM = 40;

    private SegwitText() {}

    static byte[] script(String address, Network network) {
        if (address.length() > LONGEST) {
            throw refusal(address, "has more than the 90 characters bech32 allows");
        }
        String prefix = address.substring(0, address.lastIndexOf('1')).toLowerCase(Locale.ROOT);
        Bech32.Bech32Data data = decode(address);
        Chains.require("address " + quote(address), Chains.ofBech32(prefix), network);
        byte[] digits = data.bytes();
        if (digits.length == 0 || digits[0] > LAST_VERSION) {
            throw refusal(address, "has no witness version from 0 to 16");
        }
        int version = digits[0];
        boolean modern = data.encoding == Bech32.Encoding.BECH32M;
        if (modern != version > 0) {
            throw refusal(
                    address, "has a checksum of the wrong kind: witness version 0 takes bech32, later ones bech32m");
        }
        byte[] program = bytes(address, digits);
        requireProgram(address, version, program);
        return Scripts.witness(version, program);
    }

    private static Bech32.Bech32Data decode(String address) {
        try {
            return Bech32.decode(address);
        } catch (AddressFormatException.InvalidCharacter e) {
            throw refusal(
                    address,
                    "has the character '" + e.character + "' at position " + (e.position + 1)
                            + ", which is not possible there: bech32 uses no 1, b, i or o after its prefix and never mixes cases");
        } catch (AddressFormatException.InvalidChecksum e) {
            throw refusal(address, "fails its checksum, so at least one character is wrong");
        } catch (AddressFormatException e) {
            throw refusal(address, "is too short");
        }
    }

    private static void requireProgram(String address, int version, byte[] program) {
        if (program.length < SHORTEST_PROGRAM || program.length > LONGEST_PROGRAM) {
            throw refusal(
                    address, "holds a witness program of " + program.length + " bytes, where 2 to 40 are possible");
        }
        if (version == 0 && program.length != Scripts.HASH160 && program.length != Scripts.SHA256) {
            throw refusal(
                    address, "holds " + program.length + " bytes of witness version 0, where 20 or 32 are possible");
        }
    }

    /** Regroups digits of five bits, after the version, to bytes; bits left over must be fewer than five and zero. */
    private static byte[] bytes(String address, byte[] digits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int i = 1; i < digits.length; i++) {
            held = ((held << 5) | digits[i]) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        if (bits >= 5 || (held & ((1 << bits) - 1)) != 0) {
            throw refusal(address, "has padding that is not zero or too long");
        }
        return bytes.toByteArray();
    }

    private static IllegalArgumentException refusal(String address, String problem) {
        return new IllegalArgumentException(
                "address " + quote(address) + " " + problem + "; copy it again from its source");
    }
}
