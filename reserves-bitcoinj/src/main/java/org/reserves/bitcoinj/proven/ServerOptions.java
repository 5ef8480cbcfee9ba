package org.reserves.bitcoinj.proven;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.chain.Network;
import org.reserves.internal.Words;

/**
 * How to ask servers.
 *
 * <p>Defaults: two minutes for a question with everything it takes, 20 seconds of silence of one server, headers in memory, on the main
 * network from the last block that ships with the library and on others from genesis, whatever network the first server is on, and no
 * trusted block.
 *
 * <pre>{@code
 * ServerOptions.defaults()
 *     .headersIn(Path.of("headers-main.dat"))     // the second run takes seconds
 *     .within(Duration.ofMinutes(5));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ServerOptions {
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ServerOptions DEFAULTS = new ServerOptions(new Facts());

    /** The options as they are copied and changed. */
    private static final class Facts {
        @Nullable
        private Duration deadline;

        @Nullable
        private Duration patience;

        @Nullable
        private Path headers;

        @Nullable
        private Network network;

        @Nullable
        private TrustedBlock trusted;

        @Nullable
        private Boolean fromGenesis;

        Facts() {}

        Facts(Facts other) {
            deadline = other.deadline;
            patience = other.patience;
            headers = other.headers;
            network = other.network;
            trusted = other.trusted;
            fromGenesis = other.fromGenesis;
        }
    }

    private final Facts facts;

    private ServerOptions(Facts facts) {
        this.facts = facts;
    }

    /** Returns the defaults. */
    public static ServerOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Limits the time of a question, with everything it takes.
     *
     * @throws IllegalArgumentException if it is not above zero
     * @throws IllegalStateException    if it was said before
     */
    public ServerOptions within(Duration deadline) {
        Words.requireUnset("deadline", facts.deadline);
        Facts changed = new Facts(facts);
        changed.deadline = requirePositive("deadline", deadline);
        return new ServerOptions(changed);
    }

    /**
     * Limits how long one server may be silent before it counts as failed.
     *
     * @throws IllegalArgumentException if it is not above zero
     * @throws IllegalStateException    if it was said before
     */
    public ServerOptions patience(Duration patience) {
        Words.requireUnset("patience", facts.patience);
        Facts changed = new Facts(facts);
        changed.patience = requirePositive("patience", patience);
        return new ServerOptions(changed);
    }

    /**
     * Keeps the headers in a file, which is made where there is none; 80 bytes each. It is judged anew when it is read, so nobody has to
     * be trusted with it. One file is of one network and of one source at a time.
     *
     * @throws IllegalStateException if it was said before
     */
    public ServerOptions headersIn(Path file) {
        Words.requireUnset("file of headers", facts.headers);
        Facts changed = new Facts(facts);
        changed.headers = Objects.requireNonNull(file, "file must not be null");
        return new ServerOptions(changed);
    }

    /**
     * Demands a network; servers of others are refused.
     *
     * @throws IllegalStateException if it was said before
     */
    public ServerOptions on(Network network) {
        Words.requireUnset("network", facts.network);
        Facts changed = new Facts(facts);
        changed.network = Objects.requireNonNull(network, "network must not be null");
        return new ServerOptions(changed);
    }

    /**
     * Trusts that a block is on the true chain; an answer whose chain does not lead to it is refused. On test networks, whose proof of
     * work costs next to nothing, it is what makes a chain believable.
     *
     * @throws IllegalStateException if it was said before
     */
    public ServerOptions trusting(TrustedBlock block) {
        Words.requireUnset("trusted block", facts.trusted);
        Facts changed = new Facts(facts);
        changed.trusted = Objects.requireNonNull(block, "block must not be null");
        return new ServerOptions(changed);
    }

    /**
     * Judges all headers of the main network from genesis on, and not from the last block that ships with the library.
     *
     * @throws IllegalStateException if it was said before
     */
    public ServerOptions fromGenesis() {
        Words.requireUnset("beginning at genesis", facts.fromGenesis);
        Facts changed = new Facts(facts);
        changed.fromGenesis = true;
        return new ServerOptions(changed);
    }

    /** Returns a deadline that begins to run now. */
    Deadline deadline() {
        return Deadline.in(
                facts.deadline == null ? DEADLINE : facts.deadline, facts.patience == null ? PATIENCE : facts.patience);
    }

    @Nullable
    Network network() {
        return facts.network;
    }

    @Nullable
    TrustedBlock trusted() {
        return facts.trusted;
    }

    /** Opens the book of headers of a network. */
    HeaderBook book(Network network) {
        return HeaderBook.open(network, facts.headers, facts.fromGenesis != null);
    }

    private static Duration requirePositive(String what, Duration time) {
        Objects.requireNonNull(time, what + " must not be null");
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(
                    what + " \"" + time + "\" is not above zero; give the longest time to wait");
        }
        return time;
    }
}
