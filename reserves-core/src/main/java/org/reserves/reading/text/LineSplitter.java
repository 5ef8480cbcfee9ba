package org.reserves.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a text into lines as a reader sees them: headings, items of lists, rows of tables, paragraphs; broken lines are joined. */
final class LineSplitter {
    private static final int SHORTEST_BROKEN = 32;
    private static final int LONGEST_BROKEN = 110;
    private static final int FEWEST_BROKEN = 6;
    private static final int SLACK = 4;
    private static final int LONGEST_HEADING = 160;
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final int LONGEST_NUMBER = 24;
    private static final Set<String> SCALES =
            Set.of("", "k", "m", "b", "bn", "million", "billion", "thousand", "btc", "bitcoin", "bitcoins", "percent");
    private static final String ENDS = ".!?…:;,\"”’)";
    private static final String BULLETS = "-*•–—‣▪◦●○►▶➤✅✔☑★🔹🔸·";

    private final String text;

    LineSplitter(String text) {
        this.text = text;
    }

    List<Line> split() {
        List<int[]> raw = raw();
        int width = width(raw);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            int start = raw.get(i)[0];
            int end = raw.get(i)[1];
            while (i + 1 < raw.size() && isJoined(raw.get(i), raw.get(i + 1), width)) {
                i++;
                end = raw.get(i)[1];
            }
            lines.add(line(start, end));
        }
        return lines;
    }

    private List<int[]> raw() {
        List<int[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028') {
                lines.add(trimmed(start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    private int[] trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new int[] {start, end};
    }

    /** The width at which the text breaks its lines, as plain mail does; 0 where it does not. */
    private static int width(List<int[]> lines) {
        int width = 0;
        int full = 0;
        for (int[] line : lines) {
            width = Math.max(width, line[1] - line[0]);
            full += line[1] - line[0] >= SHORTEST_BROKEN ? 1 : 0;
        }
        return full >= FEWEST_BROKEN && width <= LONGEST_BROKEN ? width : 0;
    }

    private boolean isJoined(int[] line, int[] next, int width) {
        boolean goesOn =
                next[1] > next[0] && line[1] > line[0] && !isItem(next[0], next[1]) && !isRow(next[0], next[1]);
        if (!goesOn || isRow(line[0], line[1])) {
            return false;
        }
        if (isNumber(line[0], line[1])) {
            return isAfterBlank(line[0])
                    && Character.isLetter(text.charAt(next[0]))
                    && next[1] - next[0] > line[1] - line[0];
        }
        char last = text.charAt(line[1] - 1);
        boolean lower = Character.isLowerCase(text.charAt(next[0]));
        if (width == 0) {
            return lower && ENDS.indexOf(last) < 0 && line[1] - line[0] >= SHORTEST_BROKEN;
        }
        int word = next[0];
        while (word < next[1] && !Character.isWhitespace(text.charAt(word))) {
            word++;
        }
        int length = line[1] - line[0];
        return length + 1 + word - next[0] > width - SLACK || (ENDS.indexOf(last) < 0 && length * 10 >= width * 7);
    }

    /** A number in large print, which says in the next line what it is: $702 million / What they are worth. */
    private boolean isNumber(int from, int end) {
        boolean digits = end - from <= LONGEST_NUMBER
                && ("$€£₿¥".indexOf(text.charAt(from)) >= 0 || Character.isDigit(text.charAt(from)));
        if (!digits) {
            return false;
        }
        String words =
                text.substring(from, end).replaceAll("[^A-Za-z]+", " ").strip().toLowerCase(Locale.ROOT);
        return SCALES.contains(words)
                && !YEAR.matcher(text.substring(from, end)).matches();
    }

    /** Whether a blank line or nothing stands before: a number between other lines may belong to the one above. */
    private boolean isAfterBlank(int start) {
        int breaks = 0;
        int at = start - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            breaks += text.charAt(at--) == '\n' ? 1 : 0;
        }
        return at < 0 || breaks > 1;
    }

    private Line line(int from, int end) {
        if (from == end) {
            return new Line(Line.Kind.BLANK, from, end, 0);
        }
        int level = 0;
        while (from + level < end && text.charAt(from + level) == '#') {
            level++;
        }
        if (level > 0) {
            return new Line(Line.Kind.HEADING, from + level, end, level);
        }
        if (isRow(from, end)) {
            return new Line(Line.Kind.ROW, from, end, 0);
        }
        if (isItem(from, end)) {
            return new Line(Line.Kind.ITEM, itemStart(from), end, 0);
        }
        return new Line(isHeading(from, end) ? Line.Kind.HEADING : Line.Kind.PARAGRAPH, from, end, 0);
    }

    /** Cells between strokes or tabs; a tab behind the sign or number of an item makes no cell. */
    private boolean isRow(int from, int end) {
        int pipes = 0;
        int tabs = 0;
        for (int i = firstCell(from, end); i < end; i++) {
            char c = text.charAt(i);
            pipes += c == '|' ? 1 : 0;
            tabs += c == '\t' ? 1 : 0;
        }
        return pipes >= 2 || tabs >= 1;
    }

    private int firstCell(int from, int end) {
        if (from < end && isItem(from, end)) {
            return itemStart(from);
        }
        int at = from;
        while (at < end && Character.isDigit(text.charAt(at))) {
            at++;
        }
        boolean numbered =
                at > from && at + 1 < end && ".)".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == '\t';
        return numbered ? at + 2 : from;
    }

    private boolean isItem(int from, int end) {
        int sign = text.codePointAt(from);
        int after = from + Character.charCount(sign);
        boolean spaced = after < end && (Character.isWhitespace(text.charAt(after)) || text.charAt(after) == '\uFE0F');
        return BULLETS.indexOf(sign) >= 0 && spaced;
    }

    private int itemStart(int from) {
        int at = from + Character.charCount(text.codePointAt(from));
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFE0F')) {
            at++;
        }
        return at;
    }

    /** A short line that ends like no sentence. */
    private boolean isHeading(int from, int end) {
        int last = end;
        while (last > from && "*_\"”’ ".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return end - from <= LONGEST_HEADING && last > from && ".!…;,".indexOf(text.charAt(last - 1)) < 0;
    }
}
