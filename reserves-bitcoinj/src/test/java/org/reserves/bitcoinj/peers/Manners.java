package org.reserves.bitcoinj.peers;

import java.util.ArrayList;
import java.util.List;
import org.bitcoinj.core.FilteredBlock;

/** How a peer behaves: well, unless a subclass knows better. */
class Manners {
    static final long NETWORK = 1;
    static final long BLOOM = 4;
    static final long WITNESS = 8;
    static final long NETWORK_LIMITED = 1024;

    static final int MOST_HEADERS = 2_000;

    private final TestChain chain;

    Manners(TestChain chain) {
        this.chain = chain;
    }

    /**
     * Returns who answers what is asked next, so that each answer is of one chain: this peer, unless a subclass changes its mind for what
     * another thread does too.
     */
    Manners now() {
        return this;
    }

    TestChain chain() {
        return chain;
    }

    long services() {
        return NETWORK | BLOOM | WITNESS;
    }

    void greet(Session session) {
        session.send("version", Session.version(services(), chain().height()));
        session.send("verack", new byte[0]);
    }

    void headers(Session session, List<String> locator) {
        int height = chain().find(locator.get(locator.size() - 1));
        for (String hash : locator) {
            if (chain().find(hash) >= 0) {
                height = chain().find(hash);
                break;
            }
        }
        List<byte[]> headers = new ArrayList<>();
        while (height < chain().height() && headers.size() < MOST_HEADERS) {
            headers.add(header(++height));
        }
        session.send("headers", Session.headers(headers));
    }

    byte[] header(int height) {
        return chain().block(height).serialize();
    }

    void block(Session session, String hash) {
        int height = chain().find(hash);
        if (height < 0) {
            session.send("notfound", Session.inventory(hash));
        } else {
            session.send("block", body(height));
        }
    }

    /** Sends what bitcoinj, in the place of a node, finds with the filter. */
    void filtered(Session session, String hash) {
        FilteredBlock found = session.filter().applyAndUpdate(chain().block(chain().find(hash)));
        session.send("merkleblock", found.serialize());
        found.getAssociatedTransactions().values().forEach(tx -> session.send("tx", tx.serialize()));
    }

    // BIP157, which this peer does not serve

    void filterCheckpoints(Session session, String stop) {}

    void filterHeaders(Session session, int start, String stop) {}

    void filters(Session session, int start, String stop) {}

    byte[] body(int height) {
        return chain().block(height).serialize();
    }
}
