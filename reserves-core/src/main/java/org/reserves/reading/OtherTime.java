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

    private OtherTime() {}

    /** Returns whether a gain is said to be a loss, or one of what was sold. */
    static boolean isNoGainOfNow(ReadFigure figure, String text) {
        int start = text.offsetByCodePoints(0, figure.start());
        int end = text.offsetByCodePoints(0, figure.end());
        String before = lineEnd(text.substring(Math.max(0, start - NEAR), start));
        String behind = text.substring(end, Math.min(text.length(), end + NEAR));
        return NO_GAIN_OF_NOW.matcher(before).find()
                || NO_GAIN_OF_NOW.matcher(behind.lines().findFirst().orElse("")).find();
    }

    /** Returns whether they do; of a figure in a table its neighbours are cells, which say nothing. */
    static boolean isSaidOf(ReadFigure figure, String text) {
        int start = text.offsetByCodePoints(0, figure.start());
        int end = text.offsetByCodePoints(0, figure.end());
        String before = text.substring(Math.max(0, start - NEAR), start);
        String behind = text.substring(end, Math.min(text.length(), end + NEAR));
        return BEFORE.matcher(lineEnd(before)).find()
                || BEHIND.matcher(behind.lines().findFirst().orElse("")).find();
    }

    private static String lineEnd(String before) {
        return before.substring(before.lastIndexOf('\n') + 1);
    }
}
