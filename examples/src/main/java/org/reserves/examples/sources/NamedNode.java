package org.reserves.examples.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.rpc.CoreNode;
import org.reserves.bitcoinj.rpc.NodeCredentials;
import org.reserves.bitcoinj.rpc.NodeRest;
import org.reserves.bitcoinj.snapshot.TrustedSet;
import org.reserves.bitcoinj.snapshot.UtxoSnapshot;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.HistorySource;

/**
 * A node as its user writes it: {@code core://user@host:port?cookie=FILE}, and {@code core+rest://host:port} for its blocks by REST. The
 * password of a user is read from the environment variable {@value #PASSWORD}, never from the command line.
 */
public final class NamedNode {
    static final String PASSWORD = "RESERVES_RPC_PASSWORD";
    private static final String VOUCHER = "the word of whoever started this program";

    private NamedNode() {}

    /** Returns whether a text is a node's address. */
    public static boolean isOne(String text) {
        return text.startsWith("core://") || text.startsWith("core+https://");
    }

    /**
     * Has a node say by which hash the coins in a file are known, for instance for {@code --trust core://…}.
     *
     * @param node the address of the node
     * @param file the path of a snapshot
     * @throws IllegalArgumentException if there is no such file, or the address has no credentials that can be used
     */
    public static TrustedSet vouching(String node, String file) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException(
                    "source \"" + file + "\" is not a file, so no node can vouch for it; name a snapshot");
        }
        SourceText text = SourceText.parse(node);
        text.requireKnown(List.of("cookie"));
        ChainBlock block;
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(path)) {
            block = ChainBlock.of(snapshot.network(), snapshot.baseHash());
        }
        try (CoreNode vouching = at(text)) {
            return vouching.trustedSetAt(block);
        }
    }

    /** Returns the node, asked by RPC. */
    static CoreNode at(SourceText text) {
        int at = text.address().lastIndexOf('@');
        String host = text.address().substring(at + 1);
        String address = text.scheme().endsWith("https") ? "https://" + host : host;
        Path cookie = text.path("cookie");
        if (cookie != null) {
            return CoreNode.at(address, NodeCredentials.cookie(cookie));
        }
        String password = System.getenv(PASSWORD);
        if (at < 0 || password == null || text.address().substring(0, at).contains(":")) {
            throw new IllegalArgumentException("source " + text + " has no credentials that can be used; write"
                    + " core://host:port?cookie=FILE, or core://user@host:port with the password in the environment variable "
                    + PASSWORD);
        }
        return CoreNode.at(address, NodeCredentials.of(text.address().substring(0, at), password));
    }

    /** Returns the blocks of the node by REST, of which nothing is believed. */
    static HistorySource blocksByRest(SourceText text) {
        NodeRest node = NodeRest.at(text.address());
        String block = text.option("block");
        return block == null ? node.readingBlocks() : node.readingBlocks(new TrustedBlock(block, VOUCHER));
    }
}
