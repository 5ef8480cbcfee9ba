package org.reserves.bitcoinj.miniscript;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * A miniscript that Bitcoin Core would take in a descriptor: of type B, with every subexpression of the type its place needs, and sane.
 *
 * <p>Immutable and thread-safe.
 */
public final class Miniscript {
    /** MAX_STANDARD_P2WSH_SCRIPT_SIZE. */
    private static final int LONGEST_WITNESS_SCRIPT = 3600;
    /** MAX_OPS_PER_SCRIPT. */
    private static final int MOST_OPCODES = 201;
    /** MAX_STANDARD_P2WSH_STACK_ITEMS, and MAX_STACK_SIZE for a leaf. */
    private static final int MOST_ELEMENTS = 100;

    private static final int MOST_ELEMENTS_IN_LEAF = 1000;

    private final Node root;

    private Miniscript(Node root) {
        this.root = root;
    }

    /**
     * Reads a miniscript.
     *
     * @param text    without the function around it
     * @param context where it stands
     * @param keys    reads the text of a key and returns its number, the same number for the same key
     * @throws IllegalArgumentException if it is malformed, a type is wrong, or it is not sane: without a signature somewhere, malleable,
     *                                  with time locks that no transaction can meet together, with a repeated key, or beyond what can be
     *                                  spent; the message says which fragment and why
     */
    public static Miniscript parse(String text, ScriptContext context, ToIntFunction<String> keys) {
        Objects.requireNonNull(text, "text must not be null");
        Objects.requireNonNull(context, "context must not be null");
        Objects.requireNonNull(keys, "keys must not be null");
        Miniscript miniscript = new Miniscript(new Parser(text, context, keys).whole());
        miniscript.requireSane(context);
        return miniscript;
    }

    /**
     * Returns the script.
     *
     * @param keys the bytes of each key by its number: 33 in {@code wsh()}, 32 in a leaf
     */
    public byte[] script(IntFunction<byte[]> keys) {
        return new ScriptWriter(Objects.requireNonNull(keys, "keys must not be null")).write(root);
    }

    private void requireSane(ScriptContext context) {
        if (!root.type().has("B")) {
            throw new IllegalArgumentException("miniscript " + Parser.shortened(root.text()) + " has the type "
                    + root.type().basic() + ", and B is needed of the whole (types of BIP379)"
                    + (root.type().has("V")
                            ? "; write t: before it"
                            : root.type().has("K") ? "; write c: before it" : ""));
        }
        if (!root.type().has("m")) {
            throw insane("m", "can be satisfied in ways that a third party may exchange", "is malleable");
        }
        if (!root.type().has("s")) {
            throw insane("s", "can be spent without a signature", "needs a signature nowhere");
        }
        if (!root.type().has("k")) {
            throw insane(
                    "k",
                    "mixes time locks in blocks and in seconds, which no transaction can meet together",
                    "mixes them");
        }
        // multi_a() alone is a descriptor function to Bitcoin Core, as multi() is, and there a key may come twice
        if (root.fragment() != Fragment.MULTI_A
                && !repeats(root, new HashSet<>()).isEmpty()) {
            throw new IllegalArgumentException("miniscript " + Parser.shortened(root.text())
                    + " has the same key twice, which Bitcoin Core refuses; use keys of different paths");
        }
        requireSpendable(context);
    }

    private void requireSpendable(ScriptContext context) {
        Costs costs = Costs.of(root);
        if (costs.satisfying() < 0) {
            throw new IllegalArgumentException(
                    "miniscript " + Parser.shortened(root.text()) + " can never be satisfied; check its conditions");
        }
        int most = context == ScriptContext.WSH ? MOST_ELEMENTS : MOST_ELEMENTS_IN_LEAF;
        if (costs.satisfying() > most) {
            throw tooLarge(costs.satisfying() + " elements of witness", most);
        }
        if (context == ScriptContext.WSH) {
            int length = script(unused -> new byte[context.keyBytes()]).length;
            if (length > LONGEST_WITNESS_SCRIPT) {
                throw tooLarge("a script of " + length + " bytes", LONGEST_WITNESS_SCRIPT);
            }
            int opcodes = costs.opcodes() + Math.max(0, costs.satisfyingOps());
            if (opcodes > MOST_OPCODES) {
                throw tooLarge(opcodes + " opcodes", MOST_OPCODES);
            }
        }
    }

    private IllegalArgumentException tooLarge(String what, int limit) {
        return new IllegalArgumentException("miniscript " + Parser.shortened(root.text()) + " takes " + what
                + ", where " + limit + " can be spent; make it smaller");
    }

    /** Names the innermost expression that lacks the property though all its own have it. */
    private IllegalArgumentException insane(String property, String problem, String inShort) {
        Node node = root;
        boolean deeper = true;
        while (deeper) {
            deeper = false;
            for (Node sub : node.subs()) {
                if (!sub.type().has(property) && !property.equals("s")) {
                    node = sub;
                    deeper = true;
                    break;
                }
            }
        }
        String where = node.text().equals(root.text())
                ? ""
                : ": its fragment " + Parser.shortened(node.text()) + " " + inShort;
        return new IllegalArgumentException("miniscript " + Parser.shortened(root.text()) + " " + problem
                + ", which Bitcoin Core refuses" + where + "; see BIP379 for the properties of each fragment");
    }

    private static List<Integer> repeats(Node node, Set<Integer> seen) {
        for (int key : node.keys()) {
            if (!seen.add(key)) {
                return List.of(key);
            }
        }
        for (Node sub : node.subs()) {
            List<Integer> repeated = repeats(sub, seen);
            if (!repeated.isEmpty()) {
                return repeated;
            }
        }
        return List.of();
    }
}
