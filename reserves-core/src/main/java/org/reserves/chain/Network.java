package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * A network of the bitcoin protocol. Coins exist on {@link #MAIN} only; the others are for trying things out.
 *
 * <p>Text and JSON: the chain name Bitcoin Core uses, {@code main}, {@code test}, {@code testnet4}, {@code signet} or
 * {@code regtest}.
 */
public enum Network {
    /** Bitcoin itself. */
    MAIN("main"),
    /** The third public test network, of 2011. */
    TESTNET3("test"),
    /** The fourth public test network (BIP94). */
    TESTNET4("testnet4"),
    /** The default signet, a test network whose blocks are signed (BIP325). */
    SIGNET("signet"),
    /** A private chain for tests; everyone has their own. */
    REGTEST("regtest");

    private final String id;

    Network(String id) {
        this.id = id;
    }

    /**
     * Returns the network with this name.
     *
     * @throws IllegalArgumentException if there is no such network
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Network fromId(String id) {
        Objects.requireNonNull(id, "network must not be null");
        for (Network network : values()) {
            if (network.id.equals(id)) {
                return network;
            }
        }
        throw new IllegalArgumentException(
                "network \"" + id + "\" is unknown; it is one of main, test, testnet4, signet and regtest");
    }

    /** Returns the chain name Bitcoin Core uses for the network. */
    @JsonValue
    public String id() {
        return id;
    }

    /** Returns the chain name, as {@link #id()} does. */
    @Override
    public String toString() {
        return id;
    }
}
