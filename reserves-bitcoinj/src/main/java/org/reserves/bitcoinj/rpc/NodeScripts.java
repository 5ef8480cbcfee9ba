package org.reserves.bitcoinj.rpc;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.reserves.bitcoinj.watch.ScriptName;
import org.reserves.chain.Network;

/**
 * Scripts as a node is asked about them: by {@code addr(…)} where they have an address, else by {@code raw(…)}; whatever a text stands for,
 * we derived its scripts ourselves, so that gap limits and all forms of texts work alike with every source.
 */
final class NodeScripts {
    /** Bitcoin Core takes questions of 32 MiB; this leaves room. */
    private static final int LONGEST_QUESTION = 16_000_000;

    private static final long AROUND = 16;

    private NodeScripts() {}

    /** Returns the descriptors, in pieces that fit into a question each. */
    static List<List<String>> descriptors(List<byte[]> scripts, Network network) {
        List<List<String>> pieces = new ArrayList<>();
        List<String> piece = new ArrayList<>();
        long length = 0;
        for (byte[] script : scripts) {
            String descriptor = descriptor(script, network);
            length += descriptor.length() + AROUND;
            if (length > LONGEST_QUESTION) {
                pieces.add(piece);
                piece = new ArrayList<>();
                length = descriptor.length() + AROUND;
            }
            piece.add(descriptor);
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    private static String descriptor(byte[] script, Network network) {
        String name = ScriptName.of(script, network);
        return name.indexOf('(') < 0
                ? "addr(" + name + ")"
                : "raw(" + HexFormat.of().formatHex(script) + ")";
    }
}
