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
        Map<String, String> options = new LinkedHashMap<>();
        if (query >= 0) {
            for (String option : text.substring(query + 1).split("&", -1)) {
                int equals = option.indexOf('=');
                if (equals <= 0) {
                    throw new IllegalArgumentException("part \"" + option + "\" of source \"" + withoutSecret(text)
                            + "\" is not an option; write name=value");
                }
                if (options.put(option.substring(0, equals), decoded(option.substring(equals + 1))) != null) {
                    throw new IllegalArgumentException("option \"" + option.substring(0, equals) + "\" of source \""
                            + withoutSecret(text) + "\" is there twice; leave one out");
                }
            }
        }
        return new SourceText(text.substring(0, scheme).toLowerCase(Locale.ROOT), address, options);
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

    private static String withoutSecret(String text) {
        int scheme = text.indexOf(AFTER_SCHEME) + AFTER_SCHEME.length();
        int at = text.lastIndexOf('@');
        return at < scheme ? text : text.substring(0, scheme) + text.substring(at + 1);
    }

    private static String decoded(String value) {
        // a plus sign is one: this is no form of a web page
        return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
