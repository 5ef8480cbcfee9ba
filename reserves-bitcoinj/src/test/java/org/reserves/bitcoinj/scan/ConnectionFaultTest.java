package org.reserves.bitcoinj.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said is what a person would look at next; the errors are those that Java 17 gives for each. */
class ConnectionFaultTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        new ConnectException("Connection refused"),
                        "cannot be reached: nothing listens at h.example:7; check the port and whether it is running"),
                Arguments.of(
                        new UnknownHostException("h.example"),
                        "cannot be reached: the host name \"h.example\" is unknown; check the spelling and your own connection"),
                Arguments.of(
                        new ConnectException().initCause(new UnresolvedAddressException()),
                        "cannot be reached: the host name \"h.example\" is unknown; check the spelling and your own connection"),
                Arguments.of(
                        new SocketTimeoutException("Connect timed out"),
                        "cannot be reached: h.example:7 did not answer in time; check the address and whether a firewall is in between"),
                Arguments.of(
                        new HttpConnectTimeoutException("HTTP connect timed out"),
                        "cannot be reached: h.example:7 did not answer in time; check the address and whether a firewall is in between"),
                Arguments.of(
                        new ConnectException("Connection timed out"),
                        "cannot be reached: h.example:7 did not answer in time; check the address and whether a firewall is in between"),
                Arguments.of(
                        new NoRouteToHostException("No route to host"),
                        "cannot be reached: no network leads to h.example; check the address and your own connection"),
                Arguments.of(
                        new SocketException("Network is unreachable"),
                        "cannot be reached: no network leads to h.example; check the address and your own connection"),
                Arguments.of(
                        new SSLHandshakeException("No subject alternative DNS name matching h.example found."),
                        "does not prove who it is: its certificate is not one of h.example; check the host name"),
                Arguments.of(
                        new SSLHandshakeException("PKIX path building failed: unable to find valid certification path"),
                        "does not prove who it is: no authority that this Java knows has signed its certificate;"
                                + " add the authority to a trust store (javax.net.ssl.trustStore)"),
                Arguments.of(
                        new SSLHandshakeException("PKIX path validation failed")
                                .initCause(new CertificateExpiredException("NotAfter: yesterday")),
                        "does not prove who it is: its certificate is not valid today; check the clock, or tell the operator"),
                Arguments.of(
                        new SSLException("Unsupported or unrecognized SSL message"),
                        "does not speak TLS at h.example:7 as we do; check the port and whether it is one without encryption"),
                Arguments.of(new IOException("Connection reset"), "hung up: Connection reset; ask later"),
                Arguments.of(new EOFException("EOF reached while reading"), "hung up; ask later"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void of_saysWhatFailedAndWhatToDo(Throwable failure, String sentence) {
        assertEquals(sentence, ConnectionFault.of(failure, "h.example", 7));
        assertEquals(sentence, ConnectionFault.of(new IOException(failure), "h.example", 7));
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:secret@x/api, https://x/api",
        "user:secret@x:8332, x:8332",
        "https://user:sec@ret@x, https://x",
        "https://x/api?token=secret, https://x/api",
        "x:1#secret, x:1",
        "https://user:sec?ret@x/api?token=secret#more, https://x/api",
        "tcp://[::1]:50001, tcp://[::1]:50001",
        "not an address, not an address"
    })
    void shownAddresses_haveNoSecrets(String address, String shown) {
        assertEquals(shown, ShownAddress.of(address));
    }
}
