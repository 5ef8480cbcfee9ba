package org.reserves.bitcoinj.watch;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.reserves.chain.Network;

/**
 * What tells networks apart in a text, as in {@code kernel/chainparams.cpp} of Bitcoin Core. It is less than people think: the
 * four test networks share the version bytes of base58, and three of them the prefix of bech32.
 */
final class Chains {
    private static final Set<Network> MAIN = EnumSet.of(Network.MAIN);
    private static final Set<Network> TESTS =
            EnumSet.of(Network.TESTNET3, Network.TESTNET4, Network.SIGNET, Network.REGTEST);
    private static final Set<Network> PUBLIC_TESTS = EnumSet.of(Network.TESTNET3, Network.TESTNET4, Network.SIGNET);

    private Chains() {}

    static Set<Network> ofBase58(boolean main) {
        return main ? MAIN : TESTS;
    }

    /** Returns the networks of a bech32 prefix in lower case, none if it is not one of bitcoin. */
    static Set<Network> ofBech32(String prefix) {
        return switch (prefix) {
            case "bc" -> MAIN;
            case "tb" -> PUBLIC_TESTS;
            case "bcrt" -> EnumSet.of(Network.REGTEST);
            default -> EnumSet.noneOf(Network.class);
        };
    }

    static void require(String what, Set<Network> belongsTo, Network network) {
        if (!belongsTo.contains(network)) {
            String names = belongsTo.stream().map(Network::id).collect(Collectors.joining(", "));
            throw new IllegalArgumentException(what + " belongs to " + names + ", not to " + network
                    + "; use it with a source of its own network");
        }
    }
}
