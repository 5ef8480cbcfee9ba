package org.reserves.bitcoinj.electrum;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that nobody signed but its own key, as Electrum servers have them: made by {@code keytool}. */
public final class SelfSigned {
    private static final String PASSWORD = "changeit";

    private final KeyStore store;

    private SelfSigned(KeyStore store) {
        this.store = store;
    }

    /** Makes a new one. */
    public static SelfSigned in(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("keys-" + Files.list(folder).count() + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=electrum.example.org",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new AssertionError("keytool: " + said);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new SelfSigned(store);
    }

    /** Returns the SHA-256 fingerprint of the certificate, 64 hexadecimal digits in lower case. */
    public String fingerprint() throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(store.getCertificate("server").getEncoded()));
    }

    /** Encrypts what a visitor and the server say to each other from now on, with this certificate shown. */
    Socket encrypt(Socket visitor) throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context.getSocketFactory().createSocket(visitor, null, true);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
