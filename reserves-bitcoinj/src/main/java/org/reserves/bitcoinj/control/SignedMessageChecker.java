package org.reserves.bitcoinj.control;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.watch.ScriptName;
import org.reserves.bitcoinj.watch.WatchedScripts;
import org.reserves.chain.IndexRange;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.control.ControlChecker;
import org.reserves.control.LockedCoin;
import org.reserves.control.SignatureCheck;
import org.reserves.control.SignatureCheck.Outcome;
import org.reserves.control.SignedProof;

/**
 * Checks signatures of BIP137 ({@code signmessage}), BIP322 2.0.0 and BIP127.
 *
 * <pre>{@code
 * ControlChecker checker = SignedMessageChecker.on(Network.MAIN);
 * checker.check(new SignedProof("bc1q…", "Hello World", "smpAkcw…"));
 * // PROVEN by a BIP322 simple signature for bc1q…
 * }</pre>
 *
 * <table>
 * <caption>What is read</caption>
 * <tr><th>form</th><th>for</th><th>text</th></tr>
 * <tr><td>BIP137</td><td>P2PKH, P2WPKH, P2WPKH in P2SH</td><td>base64 of 65 bytes; the header of a P2PKH key is accepted for the other two
 * ("Electrum style") and told in {@link SignatureCheck#form()}</td></tr>
 * <tr><td>BIP322 simple</td><td>P2WPKH, P2WSH, P2TR</td><td>{@code smp} and base64, or base64 alone</td></tr>
 * <tr><td>BIP322 full</td><td>all</td><td>{@code ful} and base64, or base64 or hexadecimal alone</td></tr>
 * <tr><td>BIP322 proof of funds</td><td>all, and coins</td><td>{@code pof} and base64, or base64 or hexadecimal alone</td></tr>
 * <tr><td>BIP127</td><td>coins</td><td>transaction or finalized PSBT, base64 or hexadecimal; a transaction of several coins needs to be
 * told what they are</td></tr>
 * </table>
 *
 * <p>{@link Outcome#INCONCLUSIVE} is the answer where anyone could spend: a script that accepts the same input for another message, or
 * accepts zeros and ones, needs no key, so nothing signed for it proves control. So it is for features without rules: witness versions
 * above 1, reserved opcodes, annexes. What is reported as {@link Outcome#INVALID} with another line end or Unicode form of the message
 * was signed for that form; only the bytes that were signed count.
 *
 * <p>Needs {@code fr.acinq.bitcoin:bitcoin-kmp-jvm} and its native library, which are optional dependencies.
 *
 * <p>Immutable and thread-safe.
 */
public final class SignedMessageChecker implements ControlChecker {
    /** How many child numbers Bitcoin Core looks at where nobody says how many, as chain sources do. */
    private static final int DEFAULT_LAST = 1000;

    private final Network network;

    private SignedMessageChecker(Network network) {
        this.network = network;
    }

    /**
     * Returns a checker for a network.
     *
     * @throws IllegalStateException if bitcoin-kmp or its native library is missing; the message names what to add
     */
    public static SignedMessageChecker on(Network network) {
        Objects.requireNonNull(network, "network must not be null");
        KmpLibrary.require();
        return new SignedMessageChecker(network);
    }

    @Override
    public Network network() {
        return network;
    }

    /**
     * Returns the scripts a declared text stands for: of a descriptor or extended key those of its range, or else of the child numbers
     * 0 to 1000 and as many more as the gap limit.
     */
    @Override
    public Set<String> scriptsOf(WatchOnly watch) {
        WatchedScripts scripts = WatchedScripts.of(watch, network);
        Set<String> all = new LinkedHashSet<>();
        IndexRange range = watch.range();
        int first = range == null ? 0 : range.first();
        int last = !scripts.isRanged() ? first : range == null ? DEFAULT_LAST + watch.gapLimit() : range.last();
        for (int number = first; number <= last; number++) {
            scripts.at(number).forEach(script -> all.add(HexFormat.of().formatHex(script)));
        }
        return all;
    }

    @Override
    public SignatureCheck check(SignedProof proof, Collection<LockedCoin> known) {
        Objects.requireNonNull(proof, "proof must not be null");
        Objects.requireNonNull(known, "known must not be null");
        byte[] script;
        try {
            script = onlyScript(proof.address());
        } catch (IllegalArgumentException e) {
            return answer(Outcome.INVALID, String.valueOf(e.getMessage()), null);
        }
        SignatureReader reader = new SignatureReader(script, new Coins(network, known));
        try {
            Proven proven = reader.require(bytes(proof.message()), proof.signature());
            String name = ScriptName.of(script, network);
            return new SignatureCheck(
                    Outcome.PROVEN,
                    proven.reason(name),
                    proven.form(),
                    HexFormat.of().formatHex(script),
                    name,
                    proven.lockTime(),
                    proven.sequence(),
                    proven.coins());
        } catch (NotProven e) {
            String other = e.reason().contains(SpendCheck.DOES_NOT_FIT) ? otherForm(reader, proof) : null;
            return answer(e.outcome(), other == null ? e.reason() : other, script);
        } catch (ArithmeticException e) {
            return answer(Outcome.INVALID, "the amounts of the proof are larger than all bitcoin", script);
        }
    }

    private byte[] onlyScript(String address) {
        WatchedScripts scripts = WatchedScripts.of(WatchOnly.of(address), network);
        List<byte[]> all = scripts.at(0);
        if (scripts.isRanged() || all.size() != 1) {
            throw new IllegalArgumentException(
                    "\"" + address + "\" stands for several scripts; give the address that was signed for");
        }
        return all.get(0);
    }

    private static byte[] bytes(String message) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(message));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw NotProven.invalid(
                    "the message has half a character, so it has no bytes that could be signed; copy it again");
        }
    }

    @Nullable
    private static String otherForm(SignatureReader reader, SignedProof proof) {
        for (Map.Entry<String, String> variant :
                MessageVariants.of(proof.message()).entrySet()) {
            if (isGood(reader, variant.getKey(), proof.signature())) {
                return "the signature is for the same message " + variant.getValue()
                        + "; give the message exactly as it was signed";
            }
        }
        return null;
    }

    private static boolean isGood(SignatureReader reader, String message, String signature) {
        try {
            reader.require(bytes(message), signature);
            return true;
        } catch (NotProven | ArithmeticException e) {
            return false;
        }
    }

    private SignatureCheck answer(Outcome outcome, String reason, @Nullable byte[] script) {
        return new SignatureCheck(
                outcome,
                reason.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " "),
                null,
                script == null ? null : HexFormat.of().formatHex(script),
                script == null ? null : ScriptName.of(script, network),
                null,
                null,
                List.of());
    }
}
