package org.reserves.rows;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.reserves.internal.Words;
import org.reserves.source.PartialDate;

/** Dates as people write them in tables; what has two readings is refused with both. */
final class DateText {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int SEPTEMBER = 8;
    private static final int MOST_MONTHS = 12;
    private static final Pattern HEDGE =
            Pattern.compile("(~|≈|about |around |approx\\.? |approximately |circa |ca?\\.? )?(.*)");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})");
    private static final Pattern MONTH_YEAR_LAST = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{4})");
    private static final Pattern DAY_NAME =
            Pattern.compile("(?:([0-9]{1,2})\\.? )?([a-z]{3,9})\\.?,? (?:([0-9]{1,2}),? )?([0-9]{4})");

    private DateText() {}

    static PartialDate read(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        Matcher hedge = HEDGE.matcher(words);
        if (words.isEmpty() || !hedge.matches()) {
            throw refused(text);
        }
        PartialDate date = date(hedge.group(2).strip(), text);
        return hedge.group(1) == null ? date : date.approximately();
    }

    private static PartialDate date(String words, String text) {
        Matcher form = YEAR_FIRST.matcher(words);
        if (form.matches()) {
            return of(text, form.group(1), form.group(2), form.group(3));
        }
        form = YEAR_LAST.matcher(words);
        if (form.matches()) {
            return clear(text, form.group(1), form.group(2), form.group(3));
        }
        form = MONTH_YEAR_LAST.matcher(words);
        if (form.matches()) {
            return of(text, form.group(2), form.group(1), null);
        }
        form = DAY_NAME.matcher(words);
        int month = form.matches() ? month(form.group(2)) : 0;
        if (month == 0 || (form.group(1) != null && form.group(3) != null)) {
            throw refused(text);
        }
        String day = form.group(1) == null ? form.group(3) : form.group(1);
        return of(text, form.group(4), String.valueOf(month), day);
    }

    /** Day and month, in an order that only their size can tell. */
    private static PartialDate clear(String text, String first, String second, String year) {
        int a = Integer.parseInt(first);
        int b = Integer.parseInt(second);
        if (a > MOST_MONTHS || a == b) {
            return of(text, year, second, first);
        }
        if (b > MOST_MONTHS) {
            return of(text, year, first, second);
        }
        throw new IllegalArgumentException("date " + Words.quote(text) + " is ambiguous: "
                + of(text, year, second, first) + " if the day stands first, " + of(text, year, first, second)
                + " if the month does; write one of these");
    }

    private static PartialDate of(String text, String year, @Nullable String month, @Nullable String day) {
        String iso = year + (month == null ? "" : "-" + twoDigits(month)) + (day == null ? "" : "-" + twoDigits(day));
        try {
            return PartialDate.parse(iso);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(refused(text).getMessage(), e);
        }
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            String full = Month.of(i + 1).name().toLowerCase(Locale.ROOT);
            if (name.equals(MONTHS.get(i)) || name.equals(full) || (name.equals("sept") && i == SEPTEMBER)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("date " + Words.quote(text)
                + " is not a date; write it like 2024-05-28, 2024-05, 2024, May 2024 or about 2024");
    }
}
