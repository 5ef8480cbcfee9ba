package org.reserves.bitcoinj.peers;

/** A message whose command is understood and whose checksum is right. */
final class PeerMessage {
    private final String command;
    private final byte[] payload;

    PeerMessage(String command, byte[] payload) {
        this.command = command;
        this.payload = payload;
    }

    String command() {
        return command;
    }

    /** Returns the payload itself, not to be changed. */
    byte[] payload() {
        return payload;
    }
}
