package org.reserves.bitcoinj.miniscript;

import javax.annotation.Nullable;

/** The fragments of BIP379, without those that are sugar for others. */
enum Fragment {
    FALSE("0"),
    TRUE("1"),
    PK_K("pk_k"),
    PK_H("pk_h"),
    OLDER("older"),
    AFTER("after"),
    SHA256("sha256"),
    HASH256("hash256"),
    RIPEMD160("ripemd160"),
    HASH160("hash160"),
    ANDOR("andor"),
    AND_V("and_v"),
    AND_B("and_b"),
    OR_B("or_b"),
    OR_C("or_c"),
    OR_D("or_d"),
    OR_I("or_i"),
    THRESH("thresh"),
    MULTI("multi"),
    MULTI_A("multi_a"),
    WRAP_A("a:"),
    WRAP_S("s:"),
    WRAP_C("c:"),
    WRAP_D("d:"),
    WRAP_V("v:"),
    WRAP_J("j:"),
    WRAP_N("n:");

    private final String written;

    Fragment(String written) {
        this.written = written;
    }

    String written() {
        return written;
    }

    /** Returns the fragment of a name or of a wrapper with its colon, or null. */
    @Nullable
    static Fragment of(String written) {
        for (Fragment fragment : values()) {
            if (fragment.written.equals(written)) {
                return fragment;
            }
        }
        return null;
    }
}
