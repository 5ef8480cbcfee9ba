package org.reserves.report;

import java.util.Objects;
import java.util.regex.Pattern;

/** The check of a picture that is put into a page as it is. */
final class SafeSvg {
    private static final Pattern PROLOGUE = Pattern.compile(
            "\\A\\s*(<\\?xml[^>]*>\\s*)?(<!DOCTYPE[^>\\[]*>\\s*)?(<!--(?:(?!-->).)*-->\\s*)*", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("<svg[\\s>].*</svg>\\s*", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile(
            "<\\s*(?:script|foreignobject|iframe|object|embed|image|use|a|animate|set)\\b"
                    + "|\\son[a-z]+\\s*="
                    + "|(?:href|src)\\s*=\\s*[\"']?\\s*(?!#)[^\"'\\s>]"
                    + "|url\\s*\\(\\s*[\"']?(?!#)"
                    + "|@import|javascript:|<!ENTITY|<!\\[CDATA\\[",
            Pattern.CASE_INSENSITIVE);

    private SafeSvg() {}

    static String require(String svg) {
        Objects.requireNonNull(svg, "svg must not be null");
        String element = PROLOGUE.matcher(svg).replaceFirst("");
        if (!ELEMENT.matcher(element).matches()) {
            throw new IllegalArgumentException(
                    "picture is not one SVG element; pass the text from \"<svg\" to \"</svg>\"");
        }
        var unsafe = UNSAFE.matcher(element);
        if (unsafe.find()) {
            throw new IllegalArgumentException(
                    "picture contains \"" + unsafe.group().strip()
                            + "\", which can run or load something; a page needs neither, so draw it with shapes and text alone");
        }
        return element.strip();
    }
}
