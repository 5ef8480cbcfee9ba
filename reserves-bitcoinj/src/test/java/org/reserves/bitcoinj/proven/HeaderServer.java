package org.reserves.bitcoinj.proven;

import java.util.ArrayList;
import java.util.List;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.chain.Network;

/** A server of headers and nothing else, which notes what it is asked for. */
class HeaderServer implements ProofServer {
    final List<BlockHeader> headers;
    final List<String> asked = new ArrayList<>();
    private final int first;

    /** @param first the height of the first of the headers */
    HeaderServer(int first, List<BlockHeader> headers) {
        this.first = first;
        this.headers = headers;
    }

    static HeaderServer of(RecordedChain chain) {
        List<BlockHeader> headers = new ArrayList<>();
        for (int height = 0; height <= chain.height(); height++) {
            headers.add(BlockHeader.of(chain.header(height), 0));
        }
        return new HeaderServer(0, headers);
    }

    @Override
    public String name() {
        return "headers";
    }

    @Override
    public String operator() {
        return null;
    }

    @Override
    public void open(Deadline deadline) {}

    @Override
    public Network network() {
        return Network.REGTEST;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public Tip tip(Deadline deadline) {
        return new Tip(first + headers.size() - 1, headers.get(headers.size() - 1));
    }

    @Override
    public List<BlockHeader> headers(int from, int count, Deadline deadline) {
        asked.add(from + "+" + count);
        int begin = Math.min(headers.size(), Math.max(0, from - first));
        return headers.subList(begin, Math.min(headers.size(), begin + count));
    }

    @Override
    public List<List<ClaimedTransaction>> histories(List<byte[]> scripts, Deadline deadline) {
        throw new AssertionError("nobody asks for histories");
    }

    @Override
    public List<Shown> show(List<ClaimedTransaction> claims, Deadline deadline) {
        throw new AssertionError("nobody asks for proofs");
    }

    @Override
    public void close() {}
}
