package org.reserves.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;

/**
 * The publication a figure was taken from: who published it, under what title, where and when.
 *
 * <pre>{@code
 * Source article = Source.of("Mars Finance", "Pakistan follows up with national-level strategic Bitcoin reserves")
 *     .published("2025-05-29")
 *     .at("https://example.org/article");
 * }</pre>
 *
 * <p>JSON: {@code {"publisher":"…","title":"…","url":"…","published":"2025-05-29"}}; what is unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param publisher the person or body that answers for the text, never blank
 * @param title     what the publication calls itself, never blank
 * @param url       where it can be read, with its scheme (http, https, ftp, ipfs, doi or urn), without spaces and quotes, or
 *                  null where it is not on the web; whether there is anything at the address is not asked
 * @param published the day it appeared, or null where that is unknown
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"publisher", "title", "url", "published"})
public record Source(
        @JsonProperty("publisher") String publisher,
        @JsonProperty("title") String title,
        @JsonProperty("url") @Nullable String url,
        @Nullable LocalDate published) {
    private static final char DELETE = 0x7f;
    private static final List<String> SCHEMES = List.of("https://", "http://", "ftp://", "ipfs://", "urn:", "doi:");

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if publisher or title is blank, or a given url is not of the form above
     */
    public Source {
        Words.require("publisher", publisher);
        Words.require("title", title);
        requireUrl(url);
        IsoDates.requireOptional("published date", published);
    }

    /**
     * Returns a source without address and date; add them with {@link #at} and {@link #published(String)}.
     *
     * @throws IllegalArgumentException if publisher or title is blank
     */
    public static Source of(String publisher, String title) {
        return new Source(publisher, title, null, null);
    }

    @JsonCreator
    static Source fromJson(
            @JsonProperty("publisher") String publisher,
            @JsonProperty("title") String title,
            @JsonProperty("url") @Nullable String url,
            @JsonProperty("published") @Nullable String published) {
        return new Source(publisher, title, url, IsoDates.parseOptional("published", published));
    }

    /**
     * Returns this source with the place where it can be read.
     *
     * @throws IllegalArgumentException if the url is not of the form the class describes
     * @throws IllegalStateException    if there is a url already
     */
    public Source at(String url) {
        requireUrl(Words.require("url", url));
        Words.requireUnset("url of the source", this.url);
        return new Source(publisher, title, url, published);
    }

    /**
     * Returns this source with the day it appeared.
     *
     * @param isoDate the day, like {@code 2025-05-29}
     * @throws IllegalArgumentException if the text is not an ISO day
     * @throws IllegalStateException    if there is a day already
     */
    public Source published(String isoDate) {
        return published(IsoDates.parse("published date", isoDate));
    }

    /**
     * Returns this source with the day it appeared.
     *
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     * @throws IllegalStateException    if there is a day already
     */
    public Source published(LocalDate day) {
        IsoDates.require("published date", day);
        Words.requireUnset("published date of the source", published);
        return new Source(publisher, title, url, day);
    }

    /** Returns whether a text could be the {@link #url} of a source. */
    public static boolean isAddress(String text) {
        Objects.requireNonNull(text, "text must not be null");
        for (String scheme : SCHEMES) {
            if (text.startsWith(scheme)) {
                return text.length() > scheme.length() && isPlain(text, scheme.length());
            }
        }
        return false;
    }

    /** A page links to it, so it is nothing that a browser would run, and nothing that could end an attribute. */
    private static boolean isPlain(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == DELETE || c == '"' || c == '\'' || c == '<' || c == '>') {
                return false;
            }
        }
        return true;
    }

    private static void requireUrl(@Nullable String url) {
        if (url != null && !isAddress(Words.require("url", url))) {
            throw new IllegalArgumentException("url " + Words.quote(url)
                    + " is not an address on the web; write it with its scheme, like https://example.org/article");
        }
    }

    @JsonProperty("published")
    @Nullable
    String publishedJson() {
        return IsoDates.print(published);
    }

    /** Returns the source as a reader would cite it: {@code Mars Finance, "Pakistan follows up …", 2025-05-29}. */
    @Override
    public String toString() {
        return publisher + ", \"" + title + "\"" + (published == null ? "" : ", " + published);
    }
}
