package org.reserves.bitcoinj.json;

import javax.annotation.Nullable;

/**
 * Where an object or a list stands in an answer. It becomes a text only where something is refused, because thousands of answers are not.
 *
 * @param outer what it is in, or null for the answer itself
 * @param name  its name there, or null in a list
 * @param index its place in a list
 */
record JsonPlace(@Nullable JsonPlace outer, @Nullable String name, int index) {
    /** Returns it as a reader would write it: {@code unspents[3].amount}; nothing for the answer itself. */
    String text() {
        if (outer == null) {
            return "";
        }
        String before = outer.text();
        if (name == null) {
            return before + "[" + index + "]";
        }
        return before.isEmpty() ? name : before + "." + name;
    }
}
