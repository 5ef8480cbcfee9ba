package org.reserves.bitcoinj.miniscript;

/** Where a miniscript stands, which decides what it may hold and how keys are written. */
public enum ScriptContext {
    /** Behind a P2WSH output, also one behind P2SH: keys of 33 bytes. */
    WSH("wsh()"),
    /** A leaf of a taproot tree: keys of 32 bytes. */
    TAPSCRIPT("a leaf of tr()");

    private final String words;

    ScriptContext(String words) {
        this.words = words;
    }

    /** Returns how messages call it. */
    String words() {
        return words;
    }

    /** Returns how many bytes a key has. */
    int keyBytes() {
        return this == WSH ? 33 : 32;
    }
}
