package org.reserves.reading;

import java.util.regex.Pattern;

/** Whether the words right beside a figure say that it is about another time than the rest of the text, whatever tied it. */
final class OtherTime {
    /** Characters to look at on each side, about eight words. */
    private static final int NEAR = 48;

    private static final String DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
    private static final String BEGAN = "(?:began|begun|started|opened|entered|ended|finished|closed)";
    private static final String PERIOD = "(?:year|month|quarter|week|day|war|decade|" + DAYS
            + "|january|february|march|april|may|june|july" + "|august|september|october|november|december|20\\d\\d)";

    /** What may stand between such a word and the figure: words, but no other figure and no end of a sentence. */
    private static final String WORDS = "[^.;:()\\d]{0,24}";

    private static final Pattern BEFORE = Pattern.compile(
            "(?iU)(?:\\b(?:then|once|formerly|previously|earlier|initially|originally|peaked|used to)\\b" + "|\\b"
                    + BEGAN + " (?:the |last )?" + PERIOD + "\\b|\\blast " + PERIOD + "\\b"
                    + "|\\bwhen (?:(?:a|one|each|every) )?(?:bitcoin|btc|coin)s? (?:traded|was|were|cost|changed|stood|sold|fetched)\\b)"
                    + WORDS + "$");

    private static final Pattern BEHIND = Pattern.compile("(?iU)^" + WORDS
            + "(?:\\b(?:at (?:the|that) (?:time|point)(?! of (?:this )?(?:writing|print|publi|press|report|going))|back then|ago|previously|earlier|at (?:its|their|the) (?:peak|height|high))\\b"
            + "|\\blast " + PERIOD + "\\b|\\b(?:at|by|from) the (?:start|beginning|end|turn|close) of\\b"
            + "|\\bwhen (?:it|they|he|she|the|these|those)\\b|\\bon the day\\b)");

    /** A loss may be more than what is left is worth, and so may what sales brought. */
    private static final Pattern NO_GAIN_OF_NOW = Pattern.compile(
            "(?iU)\\b(?:loss|losses|lost|losing|down|red|underwater|deficit|shortfall|reali[sz]ed|reali[sz]ing|sales?|sold|selling|cashed)\\b");

    private final String text;
    private final int[] indices;

    /** Takes the text that figures have their places in. */
    OtherTime(String text) {
        this.text = text;
        this.indices = indices(text);
    }

    /** The index of each code point, and of the end. */
    private static int[] indices(String text) {
        int[] indices = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 1; i < indices.length; i++) {
            indices[i] = indices[i - 1] + Character.charCount(text.codePointAt(indices[i - 1]));
        }
        return indices;
    }

    /** Returns whether a gain is said to be a loss, or one of what was sold. */
    boolean isNoGainOfNow(ReadFigure figure) {
        return NO_GAIN_OF_NOW.matcher(before(figure)).find()
                || NO_GAIN_OF_NOW.matcher(behind(figure)).find();
    }

    /** Returns whether they do; of a figure in a table its neighbours are cells, which say nothing. */
    boolean isSaidOf(ReadFigure figure) {
        return BEFORE.matcher(before(figure)).find()
                || BEHIND.matcher(behind(figure)).find();
    }

    /** What stands before the figure in its line; a draft that a person corrected may have places that its text has not. */
    private String before(ReadFigure figure) {
        int start = index(figure.start());
        String before = text.substring(Math.max(0, start - NEAR), start);
        return before.substring(before.lastIndexOf('\n') + 1);
    }

    private String behind(ReadFigure figure) {
        int end = index(figure.end());
        String behind = text.substring(end, Math.min(text.length(), end + NEAR));
        return behind.lines().findFirst().orElse("");
    }

    private int index(int point) {
        return indices[Math.min(point, indices.length - 1)];
    }
}
