package org.reserves.bitcoinj.watch;

import java.util.Arrays;
import org.bitcoinj.base.Base58;
import org.reserves.bitcoinj.curve.CurvePoint;
import org.reserves.chain.Network;

/**
 * An extended public key: BIP32's xpub and tpub, and the forms of SLIP-0132 that say which script their owner's wallet makes.
 *
 * @param text   the text it was read from
 * @param policy what the wallet does with it
 * @param depth  how many steps it is below its master, 0 to 255
 * @param key    for derivation
 */
record ExtendedKey(String text, Policy policy, int depth, ParentKey key) {
    /** What the version bytes of an extended key say about its scripts. */
    enum Policy {
        /** xpub and tpub say nothing. */
        UNSTATED,
        /** ypub and upub: P2WPKH in P2SH, BIP49. */
        NESTED,
        /** zpub and vpub: P2WPKH, BIP84. */
        SEGWIT,
        /** Ypub and Upub: one of several keys of a P2WSH in P2SH. */
        NESTED_MULTISIG,
        /** Zpub and Vpub: one of several keys of a P2WSH. */
        SEGWIT_MULTISIG
    }

    private static final int LENGTH = 78;
    private static final int DEPTH = 4;
    private static final int CHAIN_CODE = 13;
    private static final int KEY = 45;

    /**
     * Reads an extended public key of the network.
     *
     * @throws IllegalArgumentException if the text is none, is one of another network, or is private
     */
    static ExtendedKey parse(String text, Network network) {
        if (text.length() > 3 && text.startsWith("prv", 1)) {
            throw privateKey();
        }
        byte[] bytes = AddressText.decodeBase58("extended key", text);
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("extended key " + AddressText.quote(text) + " holds " + bytes.length
                    + " bytes, where 78 are needed; check that it was copied whole");
        }
        int version = version(bytes);
        Policy policy = policy(version, text);
        Chains.require("extended key " + AddressText.quote(text), Chains.ofBase58(isMain(version)), network);
        byte[] point = Arrays.copyOfRange(bytes, KEY, LENGTH);
        if (point[0] == 0) {
            // a private key under the version of a public one
            throw privateKey();
        }
        CurvePoint decoded = CurvePoint.decode(point);
        if (decoded == null) {
            throw new IllegalArgumentException("extended key " + AddressText.quote(text)
                    + " holds no public key of the curve secp256k1; check where it comes from");
        }
        if (bytes[DEPTH] == 0
                && !Arrays.equals(bytes, DEPTH, CHAIN_CODE, new byte[CHAIN_CODE - DEPTH], 0, CHAIN_CODE - DEPTH)) {
            throw new IllegalArgumentException("extended key " + AddressText.quote(text)
                    + " says that it is a master and that it has a parent, which BIP32 rules out; check where"
                    + " it comes from");
        }
        return new ExtendedKey(
                text, policy, bytes[DEPTH] & 0xff, new ParentKey(decoded, Arrays.copyOfRange(bytes, CHAIN_CODE, KEY)));
    }

    /**
     * Returns a key as an xpub or a tpub, which say nothing of scripts.
     *
     * @throws IllegalArgumentException if the text is not an extended public key
     */
    static String withoutPolicy(String text) {
        byte[] bytes = AddressText.decodeBase58("extended key", text);
        int version = bytes.length < DEPTH ? 0 : version(bytes);
        policy(version, text);
        int plain = isMain(version) ? 0x0488b21e : 0x043587cf;
        byte[] payload = Arrays.copyOfRange(bytes, 1, bytes.length);
        for (int i = 1; i < DEPTH; i++) {
            payload[i - 1] = (byte) (plain >>> (Byte.SIZE * (DEPTH - 1 - i)));
        }
        return Base58.encodeChecked(plain >>> 24, payload);
    }

    static IllegalArgumentException privateKey() {
        return new IllegalArgumentException(
                "text holds a private key and is not repeated here; watching needs public keys only, so never share"
                        + " it");
    }

    /** The version bytes are those of BIP32 and SLIP-0132; their private twins never get here but by a forged first letter. */
    private static Policy policy(int version, String text) {
        return switch (version) {
            case 0x0488b21e, 0x043587cf -> Policy.UNSTATED;
            case 0x049d7cb2, 0x044a5262 -> Policy.NESTED;
            case 0x04b24746, 0x045f1cf6 -> Policy.SEGWIT;
            case 0x0295b43f, 0x024289ef -> Policy.NESTED_MULTISIG;
            case 0x02aa7ed3, 0x02575483 -> Policy.SEGWIT_MULTISIG;
            case 0x0488ade4,
                    0x04358394,
                    0x049d7878,
                    0x044a4e28,
                    0x04b2430c,
                    0x045f18bc,
                    0x0295b005,
                    0x024285b5,
                    0x02aa7a99,
                    0x02575048 -> throw privateKey();
            default ->
                throw new IllegalArgumentException("extended key " + AddressText.quote(text)
                        + " has version bytes no wallet of bitcoin uses; it may belong to another currency");
        };
    }

    private static int version(byte[] bytes) {
        return (bytes[0] << 24) | ((bytes[1] & 0xff) << 16) | ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    }

    private static boolean isMain(int version) {
        return switch (version) {
            case 0x0488b21e, 0x049d7cb2, 0x04b24746, 0x0295b43f, 0x02aa7ed3 -> true;
            default -> false;
        };
    }
}
