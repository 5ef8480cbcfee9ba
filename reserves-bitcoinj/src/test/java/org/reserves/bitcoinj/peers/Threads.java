package org.reserves.bitcoinj.peers;

import java.util.List;

/** The threads that must be gone when a call returns. */
final class Threads {
    private Threads() {}

    static List<String> ofPeers() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("reserves peer"))
                .toList();
    }
}
