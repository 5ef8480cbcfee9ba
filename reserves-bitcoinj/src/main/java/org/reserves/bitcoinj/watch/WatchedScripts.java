package org.reserves.bitcoinj.watch;

import static org.reserves.bitcoinj.watch.AddressText.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.reserves.chain.IndexRange;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * The scripts a watched text stands for on one network.
 *
 * <table>
 * <caption>What is read</caption>
 * <tr><th>text</th><th>scripts</th></tr>
 * <tr><td>an address of any type</td><td>the one it encodes</td></tr>
 * <tr><td>hexadecimal, 33 bytes from 02 or 03, or 65 from 04</td><td>every script this public key can spend alone: P2PK and P2PKH of both
 * encodings, P2WPKH, that in P2SH, and P2TR</td></tr>
 * <tr><td>hexadecimal of a standard template: P2PKH, P2SH, P2WPKH, P2WSH, P2TR, pay-to-anchor, P2PK, bare multisig of up to 3 keys,
 * OP_RETURN</td><td>the script itself</td></tr>
 * <tr><td>other hexadecimal</td><td>refused with the form to write, like a hash without its template or an amount;
 * {@code raw(…)} takes any script</td></tr>
 * <tr><td>ypub, upub</td><td>P2WPKH in P2SH for the children of the key, and of its branches 0 and 1</td></tr>
 * <tr><td>zpub, vpub</td><td>P2WPKH likewise</td></tr>
 * <tr><td>xpub, tpub</td><td>P2PKH, P2WPKH in P2SH, P2WPKH and P2TR likewise, because the key does not say which its wallet
 * uses</td></tr>
 * <tr><td>Ypub, Zpub, Upub, Vpub</td><td>refused: one key of several; write the descriptor</td></tr>
 * <tr><td>{@code addr raw pk pkh wpkh combo multi sortedmulti sh wsh tr rawtr}</td><td>as BIP380 to BIP387, BIP389 and BIP390 define, with
 * miniscript (BIP379) in {@code wsh()} and the leaves of {@code tr()}, and {@code musig()}; what Bitcoin Core refuses is refused. The checksum
 * is verified where there is one</td></tr>
 * <tr><td>a wallet policy with its keys after it, {@code wpkh(@0/**) [d34db33f/84h/0h/0h]xpub…}</td><td>as BIP388 defines</td></tr>
 * <tr><td>{@code bitcoin:} and an address</td><td>those of the address</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 */
public final class WatchedScripts {
    private static final Pattern HEXADECIMAL = Pattern.compile("(?:[0-9a-fA-F]{2})+");
    /** Longer than any address, and nothing but letters and digits from the beginning of a key or a script on. */
    private static final Pattern HEXADECIMAL_WITH_SLIP = Pattern.compile("[0-9a-fA-F]{8}[0-9a-zA-Z]{35,}+|0[xX].*");

    private static final Pattern EXTENDED = Pattern.compile("[xyzYZtuvUV]pub.*");

    private final String text;
    private final ScriptRule rule;
    private final boolean bareKey;

    private WatchedScripts(String text, ScriptRule rule, boolean bareKey) {
        this.text = text;
        this.rule = rule;
        this.bareKey = bareKey;
    }

    /**
     * Reads a watched text.
     *
     * @throws IllegalArgumentException if the text is malformed, fails its checksum, is of another network or uses a descriptor
     *                                  feature that is not supported; the message says which
     */
    public static WatchedScripts of(WatchOnly watch, Network network) {
        Objects.requireNonNull(watch, "watch must not be null");
        Objects.requireNonNull(network, "network must not be null");
        return new WatchedScripts(
                watch.text(),
                rule(watch.text(), network),
                EXTENDED.matcher(watch.text()).matches());
    }

    /** Returns whether the text stands for other scripts with each child number. */
    public boolean isRanged() {
        return rule.isRanged();
    }

    /** Returns whether the text is an extended public key alone. */
    public boolean isBareKey() {
        return bareKey;
    }

    /**
     * Returns the scripts for a child number, or all where the text is not {@link #isRanged()}.
     *
     * @param number from 0 to 2,147,483,647
     * @throws IllegalArgumentException if the number is negative
     */
    public List<byte[]> at(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("child number \"" + number + "\" is negative; the first is 0");
        }
        return rule.at(new ChildKeys(number, 1), number);
    }

    /**
     * Returns the scripts for each child number of a range, derived together on all processors; only one list where the text is not
     * {@link #isRanged()}.
     *
     * @param first   the first number, from 0
     * @param last    the last number, included
     * @param monitor is told of progress and may end the derivation
     * @throws IllegalArgumentException if the range is empty, begins below 0 or holds more than 1,000,000 numbers
     * @throws org.reserves.chain.ScanCancelledException if the thread is interrupted
     */
    public List<List<byte[]>> over(int first, int last, DerivationMonitor monitor) {
        IndexRange range = new IndexRange(first, last);
        Objects.requireNonNull(monitor, "monitor must not be null");
        int count = isRanged() ? range.last() - range.first() + 1 : 1;
        return Derivation.run(List.of(new Derivation.Order(this, first, count)), monitor)
                .get(0);
    }

    /**
     * Returns what to know where coins are missing: which child numbers were searched, and which keys of the text were taken as they
     * stand although a wallet keeps its coins elsewhere.
     *
     * @param first the first child number searched
     * @param last  the last one
     * @return one sentence each
     */
    public List<String> notes(int first, int last) {
        List<String> notes = new ArrayList<>();
        if (isRanged()) {
            notes.add(SearchNotes.numbers(first, last, bareKey));
        }
        notes.addAll(SearchNotes.keys(text, bareKey));
        return notes;
    }

    List<byte[]> at(ChildKeys keys, int number) {
        return rule.at(keys, number);
    }

    private static ScriptRule rule(String given, Network network) {
        if (WalletPolicy.isLike(given)) {
            return DescriptorParser.parse(WalletPolicy.descriptor(given), network);
        }
        String text = PastedText.unwrapped(given);
        if (text.indexOf('(') >= 0) {
            return DescriptorParser.parse(text, network);
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return HexText.rule(text);
        }
        if (EXTENDED.matcher(text).matches()) {
            return extendedKey(text, network);
        }
        if (text.startsWith("[")) {
            throw new IllegalArgumentException("text " + quote(text)
                    + " is a key with its origin but has no script type; write a descriptor: pkh(…),"
                    + " sh(wpkh(…)), wpkh(…) or tr(…)");
        }
        if (HEXADECIMAL_WITH_SLIP.matcher(text).matches()) {
            throw HexText.slip(text);
        }
        PastedText.refuseOther(text);
        return ScriptRule.fixed(AddressText.script(text, network));
    }

    private static ScriptRule extendedKey(String text, Network network) {
        if (text.indexOf('/') >= 0) {
            throw new IllegalArgumentException("extended key " + quote(text)
                    + " has a path but no script type; write a descriptor: pkh(…), sh(wpkh(…)), wpkh(…) or tr(…)");
        }
        ExtendedKey key = ExtendedKey.parse(text, network);
        List<KeyExpression> branches = branches(key.key());
        return switch (key.policy()) {
            case UNSTATED ->
                KeyRules.together(branches.stream()
                        .flatMap(branch -> List.of(
                                KeyRules.pkh(branch),
                                KeyRules.sh(KeyRules.wpkh(branch)),
                                KeyRules.wpkh(branch),
                                KeyRules.tr(branch))
                                .stream())
                        .toList());
            case NESTED ->
                KeyRules.together(branches.stream()
                        .map(branch -> KeyRules.sh(KeyRules.wpkh(branch)))
                        .toList());
            case SEGWIT ->
                KeyRules.together(branches.stream().map(KeyRules::wpkh).toList());
            case NESTED_MULTISIG, SEGWIT_MULTISIG ->
                throw new IllegalArgumentException("extended key " + quote(text)
                        + " is one of several keys of a multisig and makes no script alone; give all of them, like"
                        + " wsh(sortedmulti(2,KEY/0/*,KEY/0/*,KEY/0/*))");
        };
    }

    /** An account key has the branches 0 and 1, BIP44; a key exported one level below has the children itself. */
    private static List<KeyExpression> branches(ParentKey key) {
        return List.of(
                KeyExpression.childrenOf(key.child(0)),
                KeyExpression.childrenOf(key.child(1)),
                KeyExpression.childrenOf(key));
    }
}
