package org.reserves.reading.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.tie.ClaimedQuantity;

/**
 * What a column holds.
 *
 * @param quantity what its figures are, or null where their unit says
 * @param before   what to write before its digits, where the head alone says what they count
 * @param behind   what to write behind them
 * @param skipped  whether it is not read
 * @param names    whether it names companies or other holders
 */
record Column(@Nullable ClaimedQuantity quantity, String before, String behind, boolean skipped, boolean names) {
    /** Heads of columns that say by how much the coins beside them have become more or fewer. */
    private static final Set<String> CHANGES = Set.of(
            "change",
            "changes",
            "net change",
            "change qoq",
            "change mom",
            "change yoy",
            "change ytd",
            "change on quarter",
            "change on month",
            "change on year",
            "monthly change",
            "quarterly change",
            "annual change",
            "qoq",
            "mom",
            "yoy",
            "delta",
            "δ",
            "±",
            "/",
            "diff",
            "difference",
            "flow",
            "net flow");

    private static final Set<String> PER_COIN =
            Set.of("per btc", "per coin", "per bitcoin", "/btc", "/coin", "a coin", "each", "per unit");
    static final Column UNREAD = new Column(null, "", "", true);

    Column(@Nullable ClaimedQuantity quantity, String before, String behind, boolean skipped) {
        this(quantity, before, behind, skipped, false);
    }

    /** Whether this says what coins would be worth now: nothing of a holder, where they are sold. */
    boolean isOfToday(String head) {
        boolean now =
                head.contains("today") || head.contains("now") || head.contains("current") || head.contains("would");
        return quantity == ClaimedQuantity.VALUE && now;
    }

    /** Returns what a column holds by the words of its head and what is told above the table. */
    static Column of(String head, List<Item> items, Set<Cue> told) {
        String words = head.toLowerCase(Locale.ROOT);
        boolean percent =
                words.contains("%") || words.contains("share") || words.contains("percent") || words.contains("supply");
        if (percent) {
            return new Column(ClaimedQuantity.SHARE, "", "%", words.contains("gdp"));
        }
        if (PER_COIN.stream().anyMatch(words::contains)) {
            return UNREAD;
        }
        ClaimedQuantity quantity = money(items, words);
        if (quantity != null) {
            return new Column(quantity, currency(words), scale(words), false);
        }
        boolean coins = items.stream().anyMatch(item -> item.isAny(Cue.BITCOIN, Cue.COIN, Cue.COIN_NOUN, Cue.HOLD))
                || words.contains("amount")
                || words.contains("quantity")
                || words.contains("₿");
        boolean events =
                items.stream().anyMatch(item -> item.isAny(Cue.REDUCE, Cue.SALE_NOUN, Cue.ACQUIRE, Cue.BUY_NOUN));
        if (coins || events) {
            if (words.contains("change") || words.contains("delta") || words.contains("±")) {
                return new Column(ClaimedQuantity.ACQUIRED, "", " BTC", false);
            }
            Set<Cue> own = EnumSet.noneOf(Cue.class);
            items.forEach(item -> own.addAll(item.cues()));
            ClaimedQuantity said = VerbSense.ofEvent(own);
            ClaimedQuantity event = VerbSense.ofEvent(told);
            boolean plain = said == null || said == ClaimedQuantity.ROW;
            return new Column(
                    plain && event != null ? event : said == null ? ClaimedQuantity.ROW : said,
                    "",
                    thousands(words) + " BTC",
                    false);
        }
        if (CHANGES.contains(words.replaceAll("[^a-zδ±/ ]", "").strip())) {
            return new Column(ClaimedQuantity.ACQUIRED, "", " BTC", false);
        }
        boolean names = Set.of("company", "holder", "entity", "name", "owner", "firm")
                .contains(words.replace("*", "").strip());
        return new Column(null, "", "", true, names);
    }

    @Nullable
    private static ClaimedQuantity money(List<Item> items, String words) {
        if (has(items, Cue.PROCEEDS_NOUN) || has(items, Cue.PROCEEDS)) {
            return ClaimedQuantity.PROCEEDS;
        }
        if (has(items, Cue.COST_NOUN) || words.contains("cost")) {
            return ClaimedQuantity.COST;
        }
        if (has(items, Cue.GAIN_NOUN)) {
            return ClaimedQuantity.GAIN;
        }
        if (has(items, Cue.PRICE_NOUN)) {
            return ClaimedQuantity.PRICE;
        }
        boolean value = has(items, Cue.VALUE_NOUN)
                || words.contains("worth")
                || words.contains("usd")
                || words.contains("$")
                || words.contains("€")
                || words.contains("£")
                || words.contains("dollar");
        return value ? ClaimedQuantity.VALUE : null;
    }

    private static boolean has(List<Item> items, Cue cue) {
        return items.stream().anyMatch(item -> item.is(cue));
    }

    private static String currency(String words) {
        return words.contains("€") || words.contains("eur")
                ? "€"
                : words.contains("£") || words.contains("gbp") ? "£" : "$";
    }

    /** Holdings, thousand; BTC ('000). */
    private static String thousands(String words) {
        return words.contains("thousand") || words.contains("\u2019000") || words.contains("'000") ? " thousand" : "";
    }

    private static String scale(String words) {
        List<String> parts = Arrays.asList(words.split("[^a-z]+"));
        if (parts.contains("bn") || parts.contains("billion") || parts.contains("billions") || parts.contains("b")) {
            return " billion";
        }
        boolean millions =
                parts.contains("m") || parts.contains("mn") || parts.contains("million") || parts.contains("millions");
        return millions ? " million" : "";
    }
}
