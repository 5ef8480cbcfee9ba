package org.reserves.bitcoinj.watch;

import java.util.List;

/** What makes scripts: the same ones always, or those of a child number. */
interface ScriptRule {
    /** Returns whether the scripts depend on a child number. */
    boolean isRanged();

    /**
     * Returns the scripts for a child number; any number will do where the rule is not ranged.
     *
     * @param keys the child keys of a span with the number
     */
    List<byte[]> at(ChildKeys keys, int number);

    static ScriptRule fixed(byte[] script) {
        return new ScriptRule() {
            @Override
            public boolean isRanged() {
                return false;
            }

            @Override
            public List<byte[]> at(ChildKeys keys, int number) {
                return List.of(script.clone());
            }
        };
    }
}
