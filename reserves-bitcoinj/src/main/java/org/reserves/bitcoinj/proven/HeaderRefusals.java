package org.reserves.bitcoinj.proven;

import org.reserves.bitcoinj.proven.ServerException.Kind;
import org.reserves.chain.ChainBlock;

/** Why the headers of a server are none that can be used. */
final class HeaderRefusals {
    private HeaderRefusals() {}

    static ServerException belowBeginning(ProofServer server, ProofServer.Tip tip, int first) {
        return new ServerException(
                server.name(),
                Kind.UNSUITABLE,
                "is at height " + tip.height() + ", below the pinned block of height " + first
                        + "; let it catch up, or ask another server");
    }

    static ServerException tooHigh(ProofServer server, ProofServer.Tip tip, int highest) {
        return new ServerException(
                server.name(),
                Kind.FALSE,
                "says its chain goes to height " + tip.height() + ", and no chain has more than " + highest
                        + " blocks; ask another server");
    }

    static ServerException noSuchChain(ProofServer server, ProofServer.Tip tip, int from) {
        return new ServerException(
                server.name(),
                Kind.MOVED,
                "says its chain goes to height " + tip.height() + ", block "
                        + tip.header().hash() + ", and has no such chain from height " + from + " on; ask again");
    }

    static ServerException otherChain(ProofServer server, ChainBlock first) {
        return new ServerException(
                server.name(),
                Kind.FALSE,
                "has a chain that does not go through " + first + "; it is of another network or lies");
    }

    static ServerException tooMany(ProofServer server, long most) {
        return new ServerException(
                server.name(),
                Kind.UNSUITABLE,
                "sent headers until there were more than the " + most
                        + " that there is memory for; give more memory, or ask another server");
    }

    static ServerException withoutBeginning(ProofServer server, Checkpoints.Checkpoint begin) {
        return new ServerException(
                server.name(),
                Kind.UNSUITABLE,
                "does not have block " + begin.hash() + " at height " + begin.height()
                        + ", which every chain of the network has; let it catch up, or ask another server");
    }

    static ServerException otherPeriod(ProofServer server, int from, int length) {
        return new ServerException(
                server.name(),
                Kind.FALSE,
                "sent headers from height " + from + " on that do not lead to the block we know at height "
                        + (from - 1 + length) + "; it is of another network or lies");
    }
}
