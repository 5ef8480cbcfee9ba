package org.reserves.bitcoinj.miniscript;

/**
 * The type of an expression and its properties, as a set of the letters of BIP379: B, V, K or W; z o n d u of correctness; s f e of
 * malleability. Beside these there are, as in {@code src/script/miniscript.h} of Bitcoin Core, m (every satisfaction can be
 * non-malleable), x (its last opcode has no VERIFY form), g h i j (it holds a relative time, relative height, absolute time, absolute
 * height) and k (no two of these are mixed where both may have to be met).
 */
final class Type {
    private static final String LETTERS = "BVKWzondusfemxghijk";

    private final int set;

    private Type(int set) {
        this.set = set;
    }

    static Type of(String letters) {
        int set = 0;
        for (int i = 0; i < letters.length(); i++) {
            set |= 1 << LETTERS.indexOf(letters.charAt(i));
        }
        return new Type(set);
    }

    /** Returns whether all these letters are in the set. */
    boolean has(String letters) {
        int wanted = of(letters).set;
        return (set & wanted) == wanted;
    }

    /** Returns those of the letters that are in the set. */
    Type only(String letters) {
        return new Type(set & of(letters).set);
    }

    Type and(Type other) {
        return new Type(set & other.set);
    }

    Type or(Type other) {
        return new Type(set | other.set);
    }

    Type or(String letters) {
        return or(of(letters));
    }

    Type onlyIf(boolean condition) {
        return condition ? this : new Type(0);
    }

    /** Returns whether both hold time locks that no transaction can meet together. */
    static boolean isMixed(Type x, Type y) {
        return (x.has("g") && y.has("h"))
                || (x.has("h") && y.has("g"))
                || (x.has("i") && y.has("j"))
                || (x.has("j") && y.has("i"));
    }

    /** Returns the basic type, one letter. */
    String basic() {
        for (String letter : new String[] {"B", "V", "K", "W"}) {
            if (has(letter)) {
                return letter;
            }
        }
        return "none";
    }
}
