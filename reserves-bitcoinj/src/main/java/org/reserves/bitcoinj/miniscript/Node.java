package org.reserves.bitcoinj.miniscript;

import java.util.List;

/**
 * An expression: a fragment with its arguments.
 *
 * @param number the threshold or the time lock, 0 for fragments without one
 * @param hash   the hash in hexadecimal, empty for fragments without one
 * @param keys   the numbers of its keys
 * @param subs   its subexpressions
 * @param type   its type and properties
 * @param text   as it was written, for messages
 */
record Node(Fragment fragment, long number, String hash, List<Integer> keys, List<Node> subs, Type type, String text) {
    Node sub(int i) {
        return subs.get(i);
    }
}
