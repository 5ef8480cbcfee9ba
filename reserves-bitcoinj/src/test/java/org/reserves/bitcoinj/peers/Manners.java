package org.reserves.bitcoinj.peers;

import java.util.ArrayList;
import java.util.List;

/** How a peer behaves: well, unless a subclass knows better. */
class Manners {
    static final long NETWORK = 1;
    static final long WITNESS = 8;
    static final long NETWORK_LIMITED = 1024;

    private static final int MOST_HEADERS = 2_000;

    private final TestChain chain;

    Manners(TestChain chain) {
        this.chain = chain;
    }

    TestChain chain() {
        return chain;
    }

    long services() {
        return NETWORK | WITNESS;
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

    byte[] body(int height) {
        return chain().block(height).serialize();
    }
}
