package org.reserves.bitcoinj.watchlist;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import javax.annotation.Nullable;
import org.bitcoinj.crypto.internal.CryptoUtils;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/**
 * Coins at the public keys of watched P2PKH scripts: whoever can spend the one can spend the other (P2PK), but they are two scripts, and
 * from an address nobody can tell the key. Only who reads all coins sees them.
 *
 * <p>Not thread-safe.
 */
public final class BareKeys {
    private static final int SHORT_P2PK = 35;
    private static final int LONG_P2PK = 67;
    private static final int P2PKH = 25;
    private static final byte CHECKSIG = (byte) 0xac;

    private final ToIntFunction<byte[]> placeOfHash;
    private final Predicate<byte[]> isWatched;
    private final String verb;
    private final Map<Integer, Seen> seen = new HashMap<>();

    /** What was seen at a key. */
    private static final class Seen {
        private final String key;
        private long sats;
        private int coins;

        Seen(String key) {
            this.key = key;
        }
    }

    private BareKeys(String verb, ToIntFunction<byte[]> placeOfHash, Predicate<byte[]> isWatched) {
        this.verb = verb;
        this.placeOfHash = Objects.requireNonNull(placeOfHash, "placeOfHash must not be null");
        this.isWatched = Objects.requireNonNull(isWatched, "isWatched must not be null");
    }

    /**
     * Returns what is told of unspent coins.
     *
     * @param placeOfHash returns the place of the watched P2PKH script with the hash of a key, or a negative number
     * @param isWatched   returns whether the P2PK script of a key is watched too; then nothing has to be said of it
     */
    public static BareKeys ofUnspent(ToIntFunction<byte[]> placeOfHash, Predicate<byte[]> isWatched) {
        return new BareKeys("has", placeOfHash, isWatched);
    }

    /**
     * Returns what is told of all outputs of blocks, spent later or not; null where none of the scripts is P2PKH.
     *
     * @param table the same scripts, whole
     */
    @Nullable
    public static BareKeys ofOutputs(List<byte[]> scripts, ScriptTable table) {
        if (scripts.stream().noneMatch(BareKeys::isP2pkh)) {
            return null;
        }
        return new BareKeys("was paid", hash -> table.find(p2pkh(hash), 0, P2PKH), key -> {
            byte[] script = p2pk(key);
            return table.find(script, 0, script.length) >= 0;
        });
    }

    /** Returns the P2PK script of a key. */
    public static byte[] p2pk(byte[] key) {
        byte[] script = new byte[key.length + 2];
        script[0] = (byte) key.length;
        System.arraycopy(key, 0, script, 1, key.length);
        script[script.length - 1] = CHECKSIG;
        return script;
    }

    /** Notes an output, if its script is P2PK. */
    public void addOutput(byte[] bytes, int scriptAt, int length, long sats) {
        boolean shaped = (length == SHORT_P2PK || length == LONG_P2PK)
                && bytes[scriptAt] == length - 2
                && bytes[scriptAt + length - 1] == CHECKSIG;
        if (shaped) {
            add(Arrays.copyOfRange(bytes, scriptAt + 1, scriptAt + length - 1), sats);
        }
    }

    /** Notes a coin at a bare public key. */
    public void add(byte[] key, long sats) {
        int place = placeOfHash.applyAsInt(CryptoUtils.sha256hash160(key));
        if (place >= 0 && !isWatched.test(key)) {
            Seen coins = seen.computeIfAbsent(
                    place, unused -> new Seen(HexFormat.of().formatHex(key)));
            coins.sats += sats;
            coins.coins++;
        }
    }

    /** Returns what to know about the script at a place: one sentence, or nothing. */
    public List<String> notes(int place) {
        Seen coins = seen.get(place);
        return coins == null
                ? List.of()
                : List.of("the bare public key of this P2PKH script " + verb + " "
                        + Btc.ofSats(coins.sats).toDisplay() + " in " + Words.count(coins.coins, "coin")
                        + " of its own (P2PK), which are not counted; declare pk(" + coins.key + ") too");
    }

    private static boolean isP2pkh(byte[] script) {
        return script.length == P2PKH
                && Arrays.equals(script, 0, 3, p2pkh(new byte[20]), 0, 3)
                && script[P2PKH - 1] == CHECKSIG;
    }

    private static byte[] p2pkh(byte[] hash) {
        byte[] script = new byte[P2PKH];
        script[0] = 0x76;
        script[1] = (byte) 0xa9;
        script[2] = (byte) hash.length;
        System.arraycopy(hash, 0, script, 3, hash.length);
        script[P2PKH - 2] = (byte) 0x88;
        script[P2PKH - 1] = CHECKSIG;
        return script;
    }
}
