package org.reserves.bitcoinj.peers;

import java.time.Duration;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.compactfilters.FilterNode;
import org.reserves.bitcoinj.compactfilters.MisconductException;

/** What we know of one node: whether it greeted us, what it owes us and since when, and the tip it stands behind. */
final class RemotePeer implements FilterNode {
    /** After so many messages that brought nothing, with none between them that did, a node is wasting our time. */
    private static final int MOST_USELESS = 1_000;

    private final NodeAddress node;
    private final Connection connection;
    private final OwedBlocks blocks = new OwedBlocks();

    @Nullable
    private String owes;

    private long owesSince;

    @Nullable
    private String owesFilters;

    private long filtersSince;

    @Nullable
    private Greeting greeting;

    private boolean greeted;
    private int useless;
    private int newHeaders;

    @Nullable
    private String tip;

    private long askedAt;
    private long toldAllAt;

    @Nullable
    private String lacking;

    private boolean complete;

    RemotePeer(NodeAddress node, Connection connection) {
        this.node = node;
        this.connection = connection;
        expect("word");
    }

    NodeAddress node() {
        return node;
    }

    @Override
    public String name() {
        return node.toString();
    }

    @Override
    public String operator() {
        return node.operator();
    }

    @Override
    public void send(String command, byte[] payload) {
        connection.send(command, payload);
    }

    Connection connection() {
        return connection;
    }

    // greeting

    void opened() {
        connection.send("version", Greeting.ours());
        expect("message \"version\"");
    }

    /** Takes in a part of the greeting. */
    void greeting(PeerMessage message, boolean filtered, int from) throws MisconductException {
        if (message.command().equals("version")) {
            if (greeting != null) {
                throw new MisconductException("greeted twice");
            }
            greeting = Greeting.read(message.payload());
            greeting.requireServices(filtered, from);
            connection.send("verack", new byte[0]);
            expect("message \"verack\"");
        } else if (greeting == null) {
            throw new MisconductException("sent a message \"verack\" before its \"version\"");
        } else if (!greeted) {
            greeted = true;
            satisfied();
        }
    }

    boolean greeted() {
        return greeted;
    }

    boolean servesWitnesses() {
        return greeting != null && greeting.servesWitnesses();
    }

    boolean servesFilters() {
        return greeting != null && greeting.servesFilters();
    }

    /** Returns the height the node said it is at when it greeted us. */
    int heightAtGreeting() {
        return greeting == null ? 0 : greeting.height();
    }

    // what it owes

    private void expect(String what) {
        owes = what;
        owesSince = System.nanoTime();
    }

    private void satisfied() {
        owes = null;
        useless = 0;
    }

    @Override
    public void useless(String what) throws MisconductException {
        if (++useless > MOST_USELESS) {
            throw new MisconductException(
                    "sent " + MOST_USELESS + " messages in a row that bring nothing, like " + what);
        }
    }

    boolean owesHeaders() {
        return owes != null && greeted;
    }

    /** Returns what the node has owed for longer than it may, half a sentence, or null. */
    @Nullable
    String overdue(Duration patience) {
        long now = System.nanoTime();
        if (owes != null && now - owesSince > patience.toNanos()) {
            return "sent no " + owes + " within " + Durations.text(patience);
        }
        if (owesFilters != null && now - filtersSince > patience.toNanos()) {
            return "sent no " + owesFilters + " within " + Durations.text(patience);
        }
        if (blocks.isOverdue(patience)) {
            return "sent no block within " + Durations.text(patience) + "; it owes " + blocks.first();
        }
        return null;
    }

    /** Returns what the node owes now, half a sentence. */
    String pending() {
        if (owes != null) {
            return "had not sent a " + owes;
        }
        if (owesFilters != null) {
            return "had not sent a " + owesFilters;
        }
        return blocks.isEmpty() ? "owed nothing" : "had not sent " + blocks.first();
    }

    // headers

    void askHeaders(byte[] request) {
        connection.send("getheaders", request);
        askedAt = System.nanoTime();
        expect("message \"headers\"");
    }

    /**
     * Takes in what a reply brought.
     *
     * @param last  the last block the node is known to have now
     * @param fresh how many we did not know
     * @param more  whether it has more
     */
    void headers(String last, int fresh, boolean more) {
        satisfied();
        newHeaders += fresh;
        tip = last;
        if (!more) {
            complete = true;
            toldAllAt = askedAt;
        }
    }

    /** Notes a block the node announced without being asked. */
    void announced(String last) {
        tip = last;
    }

    int newHeaders() {
        return newHeaders;
    }

    /** Returns whether the node told us all its headers at least once. */
    boolean complete() {
        return complete;
    }

    /** Returns the last block it told us of, or null where it told us of none. */
    @Nullable
    String tip() {
        return tip;
    }

    /** Returns whether it was asked after a moment of {@link System#nanoTime} and has told us all it had. */
    boolean toldAllSince(long moment) {
        return complete && owes == null && toldAllAt - moment >= 0;
    }

    // blocks

    OwedBlocks blocks() {
        return blocks;
    }

    /** Returns whether the node was asked for this block, and notes that it came or that it will not. */
    boolean settle(String hash) {
        boolean owed = blocks.has(hash);
        if (owed) {
            useless = 0;
        }
        return blocks.settle(hash);
    }

    /** Returns whether the node has sent no block and no filter for a while and was not asked since whether it has left the branch. */
    boolean isQuiet(Duration patience) {
        return owes == null
                && ((!blocks.isEmpty() && isQuietSince(blocks.since(), patience))
                        || (owesFilters != null && isQuietSince(filtersSince, patience)));
    }

    private boolean isQuietSince(long moment, Duration patience) {
        return askedAt - moment < 0 && System.nanoTime() - moment > patience.toNanos() / 4;
    }

    @Override
    public void owesFilters(String what) {
        owesFilters = what;
        filtersSince = System.nanoTime();
        useless = 0;
    }

    @Override
    public void satisfiedFilters() {
        owesFilters = null;
        useless = 0;
    }

    /** Notes that the node says it has no such block. Unless its chain has changed, that is misconduct. */
    void lacks(String hash) {
        if (lacking == null) {
            lacking = hash;
        }
    }

    /** Returns the block the node said it does not have and has not explained yet, or null. */
    @Nullable
    String lacking() {
        return lacking;
    }

    /** Notes that the node no longer claims to have the block. */
    void excused() {
        lacking = null;
    }
}
