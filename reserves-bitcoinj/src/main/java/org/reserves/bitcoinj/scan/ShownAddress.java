package org.reserves.bitcoinj.scan;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as errors may show them. Engine, public for the sources. */
public final class ShownAddress {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

    private ShownAddress() {}

    /**
     * Returns an address without what may be a secret: a user and a password before an {@code @}, a query after a {@code ?}, and what stands
     * behind a {@code #}.
     *
     * @param address as the caller wrote it, perhaps malformed
     */
    public static String of(String address) {
        Objects.requireNonNull(address, "address must not be null");
        Matcher begin = SCHEME.matcher(address);
        String scheme = begin.lookingAt() ? begin.group() : "";
        String rest = address.substring(Math.max(scheme.length(), address.lastIndexOf('@') + 1));
        return scheme + rest.replaceFirst("(?s)[?#].*", "");
    }
}
