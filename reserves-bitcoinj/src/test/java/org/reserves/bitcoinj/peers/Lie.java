package org.reserves.bitcoinj.peers;

/** A lie, and what must be said of who told it. */
record Lie(String name, Manners manners, String reason) {
    @Override
    public String toString() {
        return name;
    }
}
