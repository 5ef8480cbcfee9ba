package org.reserves.bitcoinj.servers;

import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.proven.ServerException;

/** A lie, and what must be said of who told it. */
record ServerLie(String name, Conduct conduct, ServerException.Kind kind, String says) {
    @Override
    public String toString() {
        return name;
    }
}
