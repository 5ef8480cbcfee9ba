package org.reserves.bitcoinj.watch;

import static org.reserves.bitcoinj.watch.AddressText.hint;
import static org.reserves.bitcoinj.watch.AddressText.quote;

import java.util.Set;
import org.reserves.bitcoinj.watch.ExtendedKey.Policy;

/** Where in a descriptor a function stands, which decides what may stand there. */
enum Place {
    TOP,
    SH,
    WSH,
    SH_WSH;

    /** Which encodings of a key are allowed. */
    enum Encoding {
        ANY,
        COMPRESSED,
        X_ONLY
    }

    /**
     * What keys a function takes.
     *
     * @param function the function with its surroundings, for messages
     * @param encoding which encodings are allowed
     * @param policy   which kind of extended key says the same as the function
     */
    record Keys(String function, Encoding encoding, Policy policy) {}

    /** What keys a leaf of a tree takes. */
    static final Keys LEAF = new Keys("a leaf of tr()", Encoding.X_ONLY, Policy.UNSTATED);

    /** What stands for all fragments of miniscript. */
    static final String MINISCRIPT = "miniscript";

    private static final Set<String> FUNCTIONS =
            Set.of("addr", "raw", "pk", "pkh", "wpkh", "combo", "multi", "sortedmulti", "sh", "wsh", "tr", "rawtr");

    private boolean allows(String function) {
        return switch (this) {
            case TOP -> true;
            case SH ->
                Set.of("pk", "pkh", "wpkh", "multi", "sortedmulti", "wsh").contains(function);
            case WSH, SH_WSH -> Set.of("pk", "pkh", "multi", "sortedmulti").contains(function);
        };
    }

    boolean takesMiniscript() {
        return this == WSH || this == SH_WSH;
    }

    void requireAllowed(String name, int at) {
        boolean known = FUNCTIONS.contains(name);
        if (known && allows(name)) {
            return;
        }
        if (known) {
            throw new IllegalArgumentException("descriptor function " + quote(name) + " at position " + (at + 1)
                    + " cannot stand inside " + surroundings() + "; check the order of the functions");
        }
        if (MiniscriptRules.begins(name)) {
            throw new IllegalArgumentException("descriptor feature " + hint(name) + " at position " + (at + 1)
                    + " is not supported there; miniscript stands in wsh(…), sh(wsh(…)) or a leaf of tr(KEY,…)");
        }
        throw unsupported(name, at);
    }

    /** Returns the refusal of a function where a key, a number or bytes should be. */
    static IllegalArgumentException misplaced(String name, int at) {
        return FUNCTIONS.contains(name)
                ? new IllegalArgumentException("descriptor function " + quote(name) + " at position " + (at + 1)
                        + " cannot stand where a key, a number, an address or bytes belong; check the order of"
                        + " the functions")
                : unsupported(name, at);
    }

    private static IllegalArgumentException unsupported(String name, int at) {
        String where = " at position " + (at + 1);
        String home =
                switch (name) {
                    case "multi_a", "sortedmulti_a" -> "a leaf of tr(KEY,…)";
                    case "musig" -> "tr(…), rawtr(…) or a leaf of tr(KEY,…)";
                    default -> "";
                };
        if (!home.isEmpty()) {
            return new IllegalArgumentException(
                    "descriptor feature " + hint(name) + where + " is not supported there; it stands in " + home);
        }
        return new IllegalArgumentException("descriptor feature " + hint(name) + where
                + " is not supported; the functions are addr, raw, pk, pkh, wpkh, combo, multi, sortedmulti,"
                + " sh, wsh, tr and rawtr");
    }

    Keys keysOf(String name) {
        boolean taproot = name.equals("tr") || name.equals("rawtr");
        boolean segwit = this == WSH || this == SH_WSH || name.equals("wpkh");
        Encoding encoding = taproot ? Encoding.X_ONLY : segwit ? Encoding.COMPRESSED : Encoding.ANY;
        String function = name.equals(MINISCRIPT) ? name : name + "()";
        return new Keys(this == TOP ? function : surroundings() + " with " + function, encoding, policyOf(name));
    }

    private Policy policyOf(String name) {
        if (name.equals("wpkh")) {
            return this == SH ? Policy.NESTED : Policy.SEGWIT;
        }
        if (name.endsWith("multi") && this != TOP && this != SH) {
            return this == WSH ? Policy.SEGWIT_MULTISIG : Policy.NESTED_MULTISIG;
        }
        return Policy.UNSTATED;
    }

    private String surroundings() {
        return switch (this) {
            case TOP -> "no other";
            case SH -> "sh()";
            case WSH -> "wsh()";
            case SH_WSH -> "sh(wsh())";
        };
    }
}
