package org.reserves.examples.sources;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.chain.Network;

/**
 * A source as its user writes it: {@code scheme://address?option=value&option=value}. Values may have {@code %20} and its like in them; a
 * path may begin with {@code ~/}.
 *
 * @param scheme  what stands before {@code ://}, in lower case
 * @param address what stands between that and the options
 * @param options the values by the names of the options
 */
public record SourceText(String scheme, String address, Map<String, String> options) {
    private static final String AFTER_SCHEME = "://";

    /** Copies the components. */
    public SourceText {
        options = Map.copyOf(options);
    }

    /** Returns whether a text has a scheme; else it is the path of a file or directory. */
    public static boolean hasScheme(String text) {
        return text.contains(AFTER_SCHEME);
    }

    /**
     * Reads a text with a scheme.
     *
     * @throws IllegalArgumentException if an option is malformed or there twice
     */
    public static SourceText parse(String text) {
        int scheme = text.indexOf(AFTER_SCHEME);
        int query = text.indexOf('?', scheme);
        String address = text.substring(scheme + AFTER_SCHEME.length(), query < 0 ? text.length() : query);
        SourceText source = new SourceText(text.substring(0, scheme).toLowerCase(Locale.ROOT), address, Map.of());
        if (query >= 0 && address.indexOf('@') < 0 && text.indexOf('@', query) > query && !hasPortOnly(address)) {
            throw new IllegalArgumentException("source with the scheme \"" + source.scheme
                    + "\" has a question mark in its user or password; write %3F");
        }
        return new SourceText(
                source.scheme, address, query < 0 ? Map.of() : options(source, text.substring(query + 1)));
    }

    /** What is no option may be a secret, so it is named by its place. */
    private static Map<String, String> options(SourceText source, String query) {
        Map<String, String> options = new LinkedHashMap<>();
        int number = 0;
        for (String option : query.split("&", -1)) {
            number++;
            int equals = option.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException(
                        "option " + number + " of source \"" + source + "\" has no value; write name=value");
            }
            String name = option.substring(0, equals);
            if (options.put(name, decoded(source, name, option.substring(equals + 1))) != null) {
                throw new IllegalArgumentException(
                        "option \"" + name + "\" of source \"" + source + "\" is there twice; leave one out");
            }
        }
        return options;
    }

    /** Returns whether what looks like a password is a port. */
    private static boolean hasPortOnly(String address) {
        return address.matches("[^:]*(?::\\d{1,5})?(?:/.*)?") || address.startsWith("[");
    }

    /**
     * Refuses options that the scheme does not have.
     *
     * @param known the names of those it has
     */
    public void requireKnown(List<String> known) {
        for (String name : options.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("option \"" + name + "\" of source \"" + this
                        + "\" is unknown; there are "
                        + String.join(
                                ", ", known.stream().map(option -> option + "=").toList()));
            }
        }
    }

    /** Returns the value of an option, or null where it is not there. */
    @Nullable
    public String option(String name) {
        return options.get(name);
    }

    /** Returns the value of an option as a path, or null where it is not there. */
    @Nullable
    public Path path(String name) {
        String value = options.get(name);
        if (value == null) {
            return null;
        }
        return value.startsWith("~/")
                ? Path.of(System.getProperty("user.home", "")).resolve(value.substring(2))
                : Path.of(value);
    }

    /**
     * Returns the network named by the option {@code network}, or null where it is not there.
     *
     * @throws IllegalArgumentException if there is no such network
     */
    @Nullable
    public Network network() {
        String name = options.get("network");
        return name == null ? null : Network.fromId(name);
    }

    /** Returns the source without options, and without what may be a password. */
    @Override
    public String toString() {
        return scheme + AFTER_SCHEME + address.substring(address.lastIndexOf('@') + 1);
    }

    private static String decoded(SourceText source, String name, String value) {
        try {
            // a plus sign is one: this is no form of a web page
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "option \"" + name + "\" of source \"" + source
                            + "\" has a % that is not followed by two hexadecimal digits; write %25 for a %",
                    e);
        }
    }
}
