package org.reserves.bitcoinj.electrum;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.reserves.bitcoinj.proven.ServerException;

/** Encrypts a connection to a server whose certificate is known by its fingerprint, not by who signed it. */
final class TlsSocket {

    private TlsSocket() {}

    /**
     * Returns the encrypted form of a connected socket.
     *
     * @throws ServerException if the server does not speak TLS or shows another certificate than the pinned one
     */
    static Socket over(Socket plain, ElectrumAddress address, PinnedCertificate pin) throws IOException {
        SSLSocket socket =
                (SSLSocket) context().getSocketFactory().createSocket(plain, address.host(), address.port(), true);
        try {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm(null);
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            Certificate[] chain = socket.getSession().getPeerCertificates();
            pin.judge(address, (X509Certificate) chain[0]);
            return socket;
        } catch (SSLException e) {
            socket.close();
            throw new ServerException(
                    address.text(),
                    ServerException.Kind.UNREACHABLE,
                    "does not speak TLS: " + e.getMessage() + "; if it speaks plainly write tcp://"
                            + address.hostAndPort(),
                    e);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new ByFingerprint()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is missing; every Java platform must have it", e);
        }
    }

    /** Lets every certificate pass the handshake, because {@link PinnedCertificate#judge} follows at once. */
    private static final class ByFingerprint extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
