package org.reserves.bitcoinj.electrum;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.proven.Endpoint;
import org.reserves.bitcoinj.proven.ProofServer;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.Shown;
import org.reserves.chain.Network;
import org.reserves.internal.Words;

/**
 * An Electrum server: what it shows is proved, what it leaves out another one may show.
 *
 * <pre>{@code
 * try (Servers servers = Servers.of(
 *         Electrum.at("electrum.example.org:50002").pinnedIn(Path.of("certificates.txt")),
 *         Electrum.at("tcp://192.0.2.1:50001"))) {
 *     declaration.verifyAgainst(servers);
 *     servers.omissions();
 * }
 * }</pre>
 *
 * <p>Without a scheme the connection is encrypted, unless the server is on this machine. The certificates of Electrum servers are signed
 * by nobody; without {@link #pinnedIn} or {@link #withFingerprint} any is accepted, and the answer says so.
 *
 * <p>Servers of the protocol versions 1.4 to 1.6 are understood. One thread at a time may use it; it connects when it is asked.
 */
public final class Electrum implements ProofServer {
    private final ElectrumAddress address;
    private final PinnedCertificate pin;

    @Nullable
    private final String operator;

    @Nullable
    private ElectrumSession session;

    private Electrum(ElectrumAddress address, PinnedCertificate pin, @Nullable String operator) {
        this.address = address;
        this.pin = pin;
        this.operator = operator;
    }

    /**
     * Returns the server at an address; nothing is sent yet.
     *
     * @param address {@code host:port}, {@code tls://host:port} or {@code tcp://host:port}; without a port it is 50002, or 50001
     *                without encryption
     * @throws IllegalArgumentException if it is not an address
     */
    public static Electrum at(String address) {
        return new Electrum(ElectrumAddress.parse(address), PinnedCertificate.NONE, null);
    }

    /**
     * Accepts the certificate that the server shows first, and no other from then on.
     *
     * @param file where the fingerprints of all servers are kept, one a line; made where there is none
     * @throws IllegalStateException if a file or fingerprint was given before
     */
    public Electrum pinnedIn(Path file) {
        requireUnpinned();
        return new Electrum(
                address, new PinnedCertificate(null, Objects.requireNonNull(file, "file must not be null")), operator);
    }

    /**
     * Accepts one certificate only.
     *
     * @param sha256 its SHA-256 fingerprint, 64 hexadecimal digits with or without colons
     * @throws IllegalArgumentException if it is malformed
     * @throws IllegalStateException    if a file or fingerprint was given before
     */
    public Electrum withFingerprint(String sha256) {
        requireUnpinned();
        return new Electrum(address, PinnedCertificate.of(sha256), operator);
    }

    /**
     * Names who runs the server. Servers of one operator count once, because one person can have all of them leave out the same.
     *
     * @throws IllegalArgumentException if the name is blank
     * @throws IllegalStateException    if it was named before
     */
    public Electrum operatedBy(String operator) {
        Words.requireUnset("operator", this.operator);
        return new Electrum(address, pin, Words.require("operator", operator));
    }

    @Override
    public String name() {
        return address.text();
    }

    @Override
    public Endpoint endpoint() {
        return new Endpoint(address.host(), address.port(), "");
    }

    @Override
    @Nullable
    public String operator() {
        return operator;
    }

    @Override
    public void open(Deadline deadline) {
        if (session == null) {
            session = ElectrumSession.open(address, pin, deadline);
        } else {
            session.forget();
        }
    }

    @Override
    public Network network() {
        return session().network();
    }

    @Override
    public List<String> notes() {
        return address.tls() && pin.equals(PinnedCertificate.NONE)
                ? List.of(
                        "the certificate of server " + name()
                                + " is not pinned, so whoever sits in between could leave things out too; name a file to pin it in")
                : List.of();
    }

    @Override
    public Tip tip(Deadline deadline) {
        return session().tip(deadline);
    }

    @Override
    public List<BlockHeader> headers(int from, int count, Deadline deadline) {
        return session().headers(from, count, deadline);
    }

    @Override
    public List<List<ClaimedTransaction>> histories(List<byte[]> scripts, Deadline deadline) {
        return session().histories(scripts, deadline);
    }

    @Override
    public List<Shown> show(List<ClaimedTransaction> claims, Deadline deadline) {
        List<Shown> shown = new ArrayList<>();
        show(claims, deadline, shown::add);
        return shown;
    }

    @Override
    public void show(List<ClaimedTransaction> claims, Deadline deadline, Consumer<Shown> checker) {
        session().show(claims, deadline, checker);
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** Returns the address as it was given. */
    @Override
    public String toString() {
        return name();
    }

    private void requireUnpinned() {
        Words.requireUnset("pinned certificate", pin.fingerprint() == null ? pin.file() : pin.fingerprint());
    }

    private ElectrumSession session() {
        ElectrumSession open = session;
        if (open == null) {
            throw new ServerException(name(), ServerException.Kind.UNREACHABLE, "is not connected; open it first");
        }
        return open;
    }
}
