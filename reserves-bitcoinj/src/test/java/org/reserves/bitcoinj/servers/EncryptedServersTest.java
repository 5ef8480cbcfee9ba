package org.reserves.bitcoinj.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.electrum.EncryptedPort;
import org.reserves.bitcoinj.electrum.FakeElectrum;
import org.reserves.bitcoinj.electrum.SelfSigned;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;

/** Certificates that nobody signed: known again by their fingerprint, and refused when they changed. */
class EncryptedServersTest {
    private static final ServerOptions OPTIONS = ServerOptions.defaults()
            .on(Network.REGTEST)
            .deadline(Duration.ofSeconds(30))
            .patience(Duration.ofSeconds(5));

    @TempDir
    private static Path folder;

    private static SelfSigned first;
    private static SelfSigned second;

    @BeforeAll
    static void make() throws Exception {
        first = SelfSigned.in(folder);
        second = SelfSigned.in(folder);
    }

    @Test
    void certificates_arePinnedOnFirstUse_andAnotherIsRefusedWithARemedyThatWorks() throws Exception {
        Path pins = folder.resolve("certificates.txt");
        EncryptedPort socket = new EncryptedPort(first);
        try (FakeElectrum server = FakeElectrum.on(socket, new Conduct(RecordedChain.whole()))) {
            int port = server.port();
            Electrum electrum = Electrum.at("tls://127.0.0.1:" + port).pinnedIn(pins);
            assertEquals(Truth.tip(), ask(electrum).block().hash());
            assertEquals(List.of("127.0.0.1:" + port + " " + first.fingerprint()), Files.readAllLines(pins));
            assertEquals(Truth.tip(), ask(electrum).block().hash());
            assertEquals(1, Files.readAllLines(pins).size(), "pinned once");

            socket.show(second);
            ServerException refused = assertThrows(ServerException.class, () -> ask(electrum));
            assertEquals(
                    "server tls://127.0.0.1:" + port + " shows a certificate with the fingerprint "
                            + second.fingerprint()
                            + " where " + first.fingerprint() + " is pinned in " + pins
                            + "; somebody may sit in between: ask the operator, and remove that line if it was replaced",
                    refused.getMessage());
            assertEquals(ServerException.Kind.UNSUITABLE, refused.kind());
            Files.write(pins, List.of());
            assertEquals(Truth.tip(), ask(electrum).block().hash());
            assertEquals(List.of("127.0.0.1:" + port + " " + second.fingerprint()), Files.readAllLines(pins));
        }
    }

    @Test
    void fingerprints_areTheOnlyOnesAccepted() throws Exception {
        try (FakeElectrum server = encrypted(first)) {
            String address = "tls://127.0.0.1:" + server.port();
            String withColons = first.fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
            assertEquals(
                    Truth.tip(),
                    ask(Electrum.at(address).withFingerprint(withColons))
                            .block()
                            .hash());
            Electrum other = Electrum.at(address).withFingerprint(second.fingerprint());
            assertEquals(
                    "server " + address + " shows a certificate with the fingerprint " + first.fingerprint() + " where "
                            + second.fingerprint()
                            + " is pinned; somebody may sit in between: ask the operator, and give"
                            + " the new fingerprint if it was replaced",
                    assertThrows(ServerException.class, () -> ask(other)).getMessage());
        }
    }

    @Test
    void certificatesThatAreNotPinned_areTold() throws Exception {
        try (FakeElectrum server = encrypted(first)) {
            ChainBalance balance = ask(Electrum.at("ssl://127.0.0.1:" + server.port()));
            assertTrue(
                    balance.grounds()
                            .contains("the certificate of server ssl://127.0.0.1:" + server.port()
                                    + " is not pinned, so whoever sits in between could leave things out too; name a file to"
                                    + " pin it in"),
                    balance.grounds().toString());
        }
    }

    @Test
    void plainServers_areToldHowToBeAsked() {
        try (FakeElectrum plain = FakeElectrum.with(new Conduct(RecordedChain.whole()))) {
            ServerException refused =
                    assertThrows(ServerException.class, () -> ask(Electrum.at("tls://127.0.0.1:" + plain.port())));
            assertTrue(
                    refused.getMessage().startsWith("server tls://127.0.0.1:" + plain.port() + " does not speak TLS: "),
                    refused.getMessage());
            assertTrue(
                    refused.getMessage().endsWith("; if it speaks plainly write tcp://127.0.0.1:" + plain.port()),
                    refused.getMessage());
        }
    }

    /** The other way round the server hangs up, or sends an alert that is no answer. */
    @Test
    void encryptedServers_askedPlainly_giveNoBalance() throws Exception {
        try (FakeElectrum server = encrypted(first)) {
            ServerException refused =
                    assertThrows(ServerException.class, () -> ask(Electrum.at("tcp://127.0.0.1:" + server.port())));
            assertTrue(
                    List.of(ServerException.Kind.UNREACHABLE, ServerException.Kind.MALFORMED)
                            .contains(refused.kind()),
                    refused.getMessage());
        }
    }

    @Test
    void filesThatCannotBeUsed_areRefused() throws Exception {
        try (FakeElectrum server = encrypted(first)) {
            Path directory = Files.createDirectory(folder.resolve("directory"));
            BalanceUnavailableException refused = assertThrows(
                    BalanceUnavailableException.class,
                    () -> ask(Electrum.at("tls://127.0.0.1:" + server.port()).pinnedIn(directory)));
            assertTrue(
                    refused.getMessage()
                            .startsWith(
                                    "file of pinned certificates \"" + directory + "\" cannot be read and written: "),
                    refused.getMessage());
        }
    }

    private static FakeElectrum encrypted(SelfSigned certificate) throws Exception {
        return FakeElectrum.on(new EncryptedPort(certificate), new Conduct(RecordedChain.whole()));
    }

    private static ChainBalance ask(Electrum electrum) {
        try (Servers servers = Servers.of(OPTIONS, List.of(electrum))) {
            return servers.balanceOf(Truth.addresses("SV"));
        }
    }
}
