package org.reserves.reading.tables;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that the label of a column or a row names, as far as it does: {@code 31 Aug (BTC)}, {@code Q3 2025}, {@code A year ago}. */
record Recency(int era, int year, int month, int day) {
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int HALF_A_YEAR = 6;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int UNKNOWN = 0;

    private static final Pattern ISO = Pattern.compile("\\b(20[0-3]\\d)-(\\d\\d)(?:-(\\d\\d))?\\b");
    private static final Pattern YEAR = Pattern.compile("\\b20[0-3]\\d\\b");
    private static final Pattern MONTH = Pattern.compile(
            "\\b(?:(jan)(?:uary)?|(feb)(?:ruary)?|(mar)(?:ch)?|(apr)(?:il)?|(may)|(jun)e?|(jul)y?|(aug)(?:ust)?|(sep)(?:t|tember)?"
                    + "|(oct)(?:ober)?|(nov)(?:ember)?|(dec)(?:ember)?)\\b");
    private static final Pattern QUARTER = Pattern.compile("\\bq([1-4])\\b");
    private static final Pattern DAY = Pattern.compile("\\b([12]?\\d|3[01])(?:st|nd|rd|th)?\\b");
    private static final Pattern BEFORE = Pattern.compile(
            "\\b(?:previous|prior|prev|ago|earlier|before|former|opening|last (?:year|month|week|quarter))\\b");
    private static final Pattern NOW =
            Pattern.compile("\\b(?:now|today|current|currently|latest|closing|this (?:year|month|week|quarter))\\b");

    static Recency of(String label) {
        String text = label.toLowerCase(Locale.ROOT);
        int era = BEFORE.matcher(text).find() ? -1 : NOW.matcher(text).find() ? 1 : 0;
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return new Recency(era, number(iso, 1), number(iso, 2), iso.group(3) == null ? UNKNOWN : number(iso, 3));
        }
        Matcher year = YEAR.matcher(text);
        Matcher month = MONTH.matcher(text);
        Matcher quarter = QUARTER.matcher(text);
        boolean named = month.find();
        Matcher day = DAY.matcher(text);
        return new Recency(
                era,
                year.find() ? number(year, 0) : UNKNOWN,
                named ? month(month) : quarter.find() ? number(quarter, 1) * MONTHS_OF_A_QUARTER : UNKNOWN,
                named && day.find() ? number(day, 1) : UNKNOWN);
    }

    private static int month(Matcher month) {
        int number = 1;
        while (month.group(number) == null) {
            number++;
        }
        return number;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Whether it names a year, or a month. */
    boolean isDated() {
        return year != UNKNOWN || month != UNKNOWN;
    }

    /** Whether its day is before that of the other, where both say so; months without a year are those that lie next to each other. */
    boolean isBefore(Recency other) {
        if (era != other.era && !(isDated() && other.isDated())) {
            return era < other.era;
        }
        if (year != other.year) {
            return year != UNKNOWN && year < other.year;
        }
        if (month != other.month) {
            int later = Math.floorMod(other.month - month, MONTHS_OF_A_YEAR);
            boolean known = month != UNKNOWN && other.month != UNKNOWN;
            return known && (year == UNKNOWN ? later <= HALF_A_YEAR : month < other.month);
        }
        return day != UNKNOWN && day < other.day;
    }
}
