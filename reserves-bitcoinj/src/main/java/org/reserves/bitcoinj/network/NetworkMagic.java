package org.reserves.bitcoinj.network;

import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.Network;

/**
 * The four bytes that begin each message, each block in a file and the network field of a snapshot: {@code pchMessageStart} in
 * Bitcoin Core's {@code kernel/chainparams.cpp}, here as one number, first byte highest.
 */
public final class NetworkMagic {
    private NetworkMagic() {}

    /** Returns the magic of a network. */
    public static int of(Network network) {
        return switch (Objects.requireNonNull(network, "network must not be null")) {
            case MAIN -> 0xf9beb4d9;
            case TESTNET3 -> 0x0b110907;
            case TESTNET4 -> 0x1c163f28;
            case SIGNET -> 0x0a03cf40;
            case REGTEST -> 0xfabfb5da;
        };
    }

    /** Returns the network with this magic, or null. */
    @Nullable
    public static Network find(int magic) {
        for (Network network : Network.values()) {
            if (of(network) == magic) {
                return network;
            }
        }
        return null;
    }
}
