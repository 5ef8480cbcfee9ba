package org.reserves.bitcoinj.electrum;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.Sha256;
import org.reserves.bitcoinj.scan.FileFault;
import org.reserves.chain.BalanceUnavailableException;

/**
 * Which certificate a server must show. Those of Electrum servers are signed by nobody, so that one is known again by its SHA-256
 * fingerprint: the one the caller gives, or the one that was seen first and stands in a file since, {@code host:port fingerprint} in each
 * line.
 *
 * @param fingerprint 64 hexadecimal digits in lower case, or null
 * @param file        where fingerprints seen first are kept, or null
 */
record PinnedCertificate(
        @Nullable String fingerprint, @Nullable Path file) {
    static final PinnedCertificate NONE = new PinnedCertificate(null, null);

    /** Reads a fingerprint with or without colons, in either case. */
    static PinnedCertificate of(String fingerprint) {
        Objects.requireNonNull(fingerprint, "fingerprint must not be null");
        String digits = fingerprint.replace(":", "").strip().toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("fingerprint \"" + fingerprint
                    + "\" is not a SHA-256 of a certificate; write 64 hexadecimal digits, as"
                    + " openssl x509 -noout -fingerprint -sha256 prints them");
        }
        return new PinnedCertificate(digits, null);
    }

    /** Judges the certificate a server showed, and pins it where it is the first. */
    void judge(ElectrumAddress address, X509Certificate shown) {
        String seen = fingerprint(address, shown);
        String pinned = fingerprint == null ? pinned(address) : fingerprint;
        if (pinned == null) {
            pin(address, seen);
        } else if (!pinned.equals(seen)) {
            throw new ServerException(
                    address.text(),
                    ServerException.Kind.UNSUITABLE,
                    "shows a certificate with the fingerprint " + seen + " where " + pinned + " is pinned"
                            + (file == null ? "" : " in " + file)
                            + "; somebody may sit in between: ask the operator, and "
                            + (file == null ? "give the new fingerprint" : "remove that line") + " if it was replaced");
        }
    }

    @Nullable
    private String pinned(ElectrumAddress address) {
        if (file == null || !Files.exists(file)) {
            return null;
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(line -> line.strip().split("\\s+", -1))
                    .filter(fields -> fields.length == 2 && fields[0].equals(address.hostAndPort()))
                    .map(fields -> fields[1].toLowerCase(Locale.ROOT))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private void pin(ElectrumAddress address, String seen) {
        if (file == null) {
            return;
        }
        try {
            Files.write(
                    file,
                    List.of(address.hostAndPort() + " " + seen),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static String fingerprint(ElectrumAddress address, X509Certificate shown) {
        try {
            return HexFormat.of().formatHex(Sha256.once(shown.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new ServerException(
                    address.text(), ServerException.Kind.MALFORMED, "shows a certificate that cannot be read", e);
        }
    }

    private static BalanceUnavailableException unusable(@Nullable Path file, IOException e) {
        return new BalanceUnavailableException(
                "file of pinned certificates \"" + file + "\" cannot be read and written: " + FileFault.of(e)
                        + "; check the path and the permissions",
                e);
    }
}
