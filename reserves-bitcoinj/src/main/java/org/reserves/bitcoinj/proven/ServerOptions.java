package org.reserves.bitcoinj.proven;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.chain.Network;
import org.reserves.internal.Words;

/**
 * How to ask servers.
 *
 * <p>Defaults: two minutes for a question with everything it takes, 20 seconds of silence of one server, headers in memory, on the main
 * network from the last block that ships with the library and on others from genesis, whatever network the servers are on, no trusted
 * block, and only an interrupt cancels.
 *
 * <pre>{@code
 * ServerOptions.defaults()
 *     .headersIn(Path.of("headers-main.dat"))     // the second run takes seconds
 *     .deadline(Duration.ofMinutes(5));
 * }</pre>
 *
 * <p>Immutable; as thread-safe as the function passed in.
 */
public final class ServerOptions {
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ServerOptions DEFAULTS = new ServerOptions(new Facts());

    /** The options as they are copied and changed. */
    private static final class Facts {
        private ScanControl control = ScanControl.defaults();

        @Nullable
        private Path headers;

        @Nullable
        private Network network;

        @Nullable
        private TrustedBlock trusted;

        @Nullable
        private Boolean fromGenesis;

        @Nullable
        private Checkpoints checkpoints;

        Facts() {}

        Facts(Facts other) {
            control = other.control;
            headers = other.headers;
            network = other.network;
            trusted = other.trusted;
            fromGenesis = other.fromGenesis;
            checkpoints = other.checkpoints;
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
     * @throws IllegalArgumentException if it is shorter than a millisecond or longer than 36,500 days
     * @throws IllegalStateException    if it is set already
     */
    public ServerOptions deadline(Duration deadline) {
        return with(facts.control.deadline(deadline));
    }

    /**
     * Limits how long one server may be silent before it counts as failed.
     *
     * @throws IllegalArgumentException if it is shorter than a millisecond or longer than 36,500 days
     * @throws IllegalStateException    if it is set already
     */
    public ServerOptions patience(Duration patience) {
        return with(facts.control.patience(patience));
    }

    /**
     * Ends a question with a {@link org.reserves.chain.ScanCancelledException} as soon as the answer to this one is yes. It is asked often,
     * also on other threads than the caller's.
     *
     * @throws IllegalStateException if there is such a question already
     */
    public ServerOptions cancelledWhen(BooleanSupplier cancelled) {
        return with(facts.control.cancelledWhen(cancelled));
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
        Duration deadline = facts.control.deadline();
        return Deadline.in(deadline == null ? DEADLINE : deadline, facts.control.patienceOr(PATIENCE), facts.control);
    }

    @Nullable
    Network network() {
        return facts.network;
    }

    @Nullable
    TrustedBlock trusted() {
        return facts.trusted;
    }

    /** Begins at the last of some blocks that are known, as is done on the main network. */
    ServerOptions beginningAt(Checkpoints checkpoints) {
        Facts changed = new Facts(facts);
        changed.checkpoints = checkpoints;
        return new ServerOptions(changed);
    }

    /** Opens the book of headers of a network. */
    HeaderBook book(Network network) {
        return facts.checkpoints == null
                ? HeaderBook.open(network, facts.headers, facts.fromGenesis != null)
                : HeaderBook.open(network, facts.headers, facts.checkpoints);
    }

    private ServerOptions with(ScanControl control) {
        Facts changed = new Facts(facts);
        changed.control = control;
        return new ServerOptions(changed);
    }
}
