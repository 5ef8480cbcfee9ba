package org.reserves.bitcoinj.peers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** A node of regtest whose chain has no end: each answer goes on from the last, and nothing is kept of it. */
final class EndlessHeaders extends Manners {
    private static final int VERSION = 0x20000000;
    private static final int EASIEST = 0x207fffff;
    private static final int TIME = 68;
    private static final int NONCE = 76;

    private final ByteBuffer header = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
    private final MessageDigest digest = sha256();
    private byte[] last;
    private int sent;

    /** @param branch a number that no other node has, so that all its headers are its own */
    EndlessHeaders(int branch) {
        super(new TestChain());
        byte[] genesis = chain().block(0).serialize();
        last = hash(genesis);
        header.putInt(0, VERSION);
        header.putInt(36, branch);
        header.putInt(
                TIME, ByteBuffer.wrap(genesis).order(ByteOrder.LITTLE_ENDIAN).getInt(TIME));
        header.putInt(72, EASIEST);
    }

    synchronized int sent() {
        return sent;
    }

    @Override
    synchronized void headers(Session session, List<String> locator) {
        List<byte[]> headers = new ArrayList<>();
        while (headers.size() < MOST_HEADERS) {
            headers.add(next());
        }
        sent += headers.size();
        session.send("headers", Session.headers(headers));
    }

    private byte[] next() {
        header.put(4, last);
        header.putInt(TIME, header.getInt(TIME) + 1);
        byte[] hash;
        do {
            header.putInt(NONCE, header.getInt(NONCE) + 1);
            hash = hash(header.array());
            // the easiest target begins with 7f, and a hash is stored backwards
        } while (hash[31] < 0);
        last = hash;
        return header.array().clone();
    }

    private byte[] hash(byte[] bytes) {
        digest.update(bytes, 0, 80);
        return digest.digest(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
