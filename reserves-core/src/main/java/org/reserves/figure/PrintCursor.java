package org.reserves.figure;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Nullable;

/** A print that is being read: its text, the words of its locale, and how far the reading has come. */
final class PrintCursor {
    private final String original;
    private final boolean said;
    private final PrintLocale locale;
    private final String text;
    private int at;

    /** Starts at the beginning of a text whose locale was said, or null where English is taken for granted. */
    PrintCursor(String original, @Nullable PrintLocale locale) {
        this.original = original;
        this.said = locale != null;
        this.locale = locale == null ? PrintLocale.ENGLISH : locale;
        this.text = normalized(original);
    }

    /** A text with one sign for each meaning, as this print is read. */
    String normalized(String other) {
        return PrintCharacters.normalized(other, locale.convention() == Digits.Convention.POINT ? '.' : ',');
    }

    PrintLocale locale() {
        return locale;
    }

    /** Whether the caller named the locale, so that only one convention can be meant. */
    boolean isLocaleSaid() {
        return said;
    }

    String text() {
        return text;
    }

    int place() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** The character here, or 0 at the end. */
    char here() {
        return isAtEnd() ? 0 : text.charAt(at);
    }

    String rest() {
        return text.substring(at);
    }

    void skipSpaces() {
        while (here() == ' ') {
            at++;
        }
    }

    boolean take(char c) {
        if (here() != c) {
            return false;
        }
        at++;
        return true;
    }

    /** Returns the longest phrase of the role here, behind spaces, or null. */
    @Nullable
    Lexicon.Match peek(String role) {
        int from = at;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        return locale.lexicon().at(role, text, from);
    }

    /** Moves behind the longest phrase of the role here and returns it, or stays and returns null. */
    @Nullable
    Lexicon.Match take(String role) {
        Lexicon.Match match = peek(role);
        if (match != null) {
            at = match.end();
        }
        return match;
    }

    /** Moves behind all phrases of the role here. */
    void skip(String role) {
        Lexicon.Match match = take(role);
        while (match != null) {
            match = take(role);
        }
    }

    /** A refusal that can only show what other prints look like. */
    UnreadableFigureException refused(UnreadableFigureException.Reason reason, String problem) {
        return refused(reason, problem, locale.examples());
    }

    UnreadableFigureException refused(UnreadableFigureException.Reason reason, String problem, List<String> remedies) {
        return new UnreadableFigureException(original, reason, problem, remedies);
    }

    /** A refusal of words that are not understood. */
    UnreadableFigureException notUnderstood() {
        return refused(
                UnreadableFigureException.Reason.NOT_UNDERSTOOD,
                "has \"" + rest().strip() + "\" after the number, which is not a scale, currency or unit known here"
                        + elsewhere());
    }

    /** In whose prints the word here is a scale, where the caller said no locale. */
    private String elsewhere() {
        int from = text.length() - rest().stripLeading().length();
        String others = Arrays.stream(PrintLocale.values())
                .filter(other -> !said
                        && locale.lexicon().at("scale", text, from) == null
                        && other.lexicon().at("scale", text, from) != null)
                .map(other -> "PrintLocale." + other)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : ", but a scale in prints of " + others;
    }

    /** A refusal of a word or sign that means one of several things: the text with each in its place. */
    UnreadableFigureException several(Lexicon.Match match, List<String> codes) {
        int from = match.end() - match.phrase().length();
        List<String> remedies = codes.stream()
                .map(code -> text.substring(0, from) + code + separator(match.end()) + text.substring(match.end()))
                .toList();
        return refused(
                UnreadableFigureException.Reason.AMBIGUOUS,
                "is ambiguous: \"" + match.phrase() + "\" is " + String.join(" or ", codes),
                readable(remedies));
    }

    private String separator(int end) {
        return end == text.length() || text.charAt(end) == ' ' ? "" : " ";
    }

    /** The text with every run of digits that does not have one reading here written in each of its readings. */
    List<String> rewritten() {
        Set<String> remedies = new LinkedHashSet<>();
        for (int reading = 0; reading < Digits.Convention.values().length; reading++) {
            remedies.add(rewritten(reading));
        }
        remedies.remove(text);
        return readable(remedies);
    }

    /** Those of the remedies that can be read, or examples where none can. */
    List<String> readable(Collection<String> remedies) {
        List<String> clear = remedies.stream().filter(this::isReadable).toList();
        return clear.isEmpty() ? locale.examples() : clear;
    }

    private boolean isReadable(String remedy) {
        try {
            FigureReader.read(remedy, said ? locale : null);
            return true;
        } catch (UnreadableFigureException e) {
            return false;
        }
    }

    private String rewritten(int reading) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            String run = Digits.runAt(text, i);
            if (run == null) {
                out.append(text.charAt(i++));
                continue;
            }
            boolean clear = locale.convention().read(run) != null && (said || !Digits.isAmbiguous(run));
            List<String> readings = clear ? List.of() : Digits.otherReadings(run, locale.convention());
            out.append(readings.isEmpty() ? run : readings.get(Math.min(reading, readings.size() - 1)));
            i += run.length();
        }
        return out.toString();
    }
}
