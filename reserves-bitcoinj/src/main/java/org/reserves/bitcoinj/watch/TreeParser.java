package org.reserves.bitcoinj.watch;

import static org.reserves.bitcoinj.watch.AddressText.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reserves.bitcoinj.miniscript.ScriptContext;

/** Reads the tree of scripts in {@code tr(KEY,TREE)}, BIP386 and BIP387: a leaf, or {@code {TREE,TREE}}. */
final class TreeParser {
    private static final String SORTED = "sortedmulti_a(";
    /** BIP341: TAPROOT_CONTROL_MAX_NODE_COUNT. */
    private static final int DEEPEST = 128;

    private static final int MOST_KEYS = 999;

    private final String text;
    private final KeyParser keys;
    private int position;

    TreeParser(String text, KeyParser keys) {
        this.text = text;
        this.keys = keys;
    }

    /**
     * Returns the rule of the output with this tree.
     *
     * @throws IllegalArgumentException if the tree or a leaf is malformed or refused
     */
    ScriptRule rule(KeyExpression internal) {
        ScriptRule root = tree(0);
        if (position < text.length()) {
            throw refusal("goes on after its end");
        }
        return KeyRules.rule(internal.isRanged() || root.isRanged(), (children, number) -> {
            byte[] hash = root.at(children, number).get(0);
            return List.of(Scripts.witness(
                    1, Taproot.outputs(internal.pointAt(children, number), hash).x(0)));
        });
    }

    /** Returns the rule of a hash, not of a script. */
    private ScriptRule tree(int depth) {
        if (depth > DEEPEST) {
            throw refusal("is more than 128 deep, where no leaf can be spent");
        }
        if (position >= text.length() || text.charAt(position) != '{') {
            int end = Brackets.endOfArgument(text, position);
            ScriptRule leaf = leaf(text.substring(position, end));
            position = end;
            return KeyRules.rule(
                    leaf.isRanged(),
                    (children, number) ->
                            List.of(Taproot.leaf(leaf.at(children, number).get(0))));
        }
        position++;
        ScriptRule left = tree(depth + 1);
        expect(',');
        ScriptRule right = tree(depth + 1);
        expect('}');
        return KeyRules.rule(
                left.isRanged() || right.isRanged(),
                (children, number) -> List.of(Taproot.branch(
                        left.at(children, number).get(0),
                        right.at(children, number).get(0))));
    }

    private ScriptRule leaf(String leaf) {
        if (leaf.startsWith(SORTED) && leaf.endsWith(")")) {
            return sorted(leaf.substring(SORTED.length(), leaf.length() - 1));
        }
        int open = leaf.indexOf('(');
        String name = open < 0 ? leaf : leaf.substring(0, open);
        if (List.of("multi", "sortedmulti").contains(name)) {
            throw new IllegalArgumentException("leaf " + shortened(leaf) + " of tr() has " + name
                    + "(), which stands in wsh(); write " + name + "_a()");
        }
        if (List.of("wpkh", "sh", "wsh", "tr", "rawtr", "combo", "addr", "raw", "")
                .contains(name)) {
            throw new IllegalArgumentException("leaf " + shortened(leaf)
                    + " of tr() is not a script that can stand there; pk(), multi_a(), sortedmulti_a() and"
                    + " miniscript can");
        }
        return new MiniscriptRules(keys, Place.LEAF).script(leaf, ScriptContext.TAPSCRIPT);
    }

    private ScriptRule sorted(String arguments) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at <= arguments.length(); ) {
            int end = Brackets.endOfArgument(arguments, at);
            parts.add(arguments.substring(at, end));
            at = end + 1;
        }
        List<KeyExpression> cosigners = parts.subList(1, parts.size()).stream()
                .map(part -> keys.parse(part, Place.LEAF))
                .toList();
        int wanted = parts.get(0).matches("[1-9][0-9]{0,2}") ? Integer.parseInt(parts.get(0)) : 0;
        if (wanted < 1 || wanted > cosigners.size() || cosigners.size() > MOST_KEYS) {
            throw new IllegalArgumentException("leaf sortedmulti_a() wants " + quote(parts.get(0)) + " signatures of "
                    + cosigners.size() + " keys; the number is from 1 to that of the keys, and these are at most 999");
        }
        return KeyRules.rule(cosigners.stream().anyMatch(KeyExpression::isRanged), (children, number) -> {
            List<byte[]> encoded = new ArrayList<>(
                    cosigners.stream().map(key -> key.xAt(children, number)).toList());
            encoded.sort(Arrays::compareUnsigned);
            return List.of(Scripts.multiA(wanted, encoded));
        });
    }

    private void expect(char wanted) {
        if (position >= text.length() || text.charAt(position) != wanted) {
            throw refusal("lacks a '" + wanted + "'");
        }
        position++;
    }

    private IllegalArgumentException refusal(String problem) {
        return new IllegalArgumentException("script tree " + shortened(text) + " at position " + (position + 1) + " "
                + problem + "; write it like {pk(KEY),{pk(KEY),pk(KEY)}}");
    }

    private static String shortened(String part) {
        return quote(part);
    }
}
