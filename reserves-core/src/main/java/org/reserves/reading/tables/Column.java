package org.reserves.reading.tables;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern CHANGE = Pattern.compile(
            "(net )?(change|flow)s?( (in|on|over|since)?( ?the)? ?(day|week|month|quarter|year|qoq|mom|yoy|ytd|wow))?"
                    + "|(daily|weekly|monthly|quarterly|annual|yearly) (net )?(change|flow)s?"
                    + "|qoq|mom|yoy|delta|δ|±|/|diff|difference");

    private static final Set<String> COMING =
            Set.of("in", "inflow", "inflows", "incoming", "additions", "came in", "coming in", "taken in");
    private static final Set<String> LEAVING = Set.of(
            "out",
            "outflow",
            "outflows",
            "outgoing",
            "disposals",
            "went out",
            "going out",
            "paid out",
            "moved out",
            "gone");

    private static final Pattern CODE = Pattern.compile("\\b(sek|nok|dkk|chf|inr|krw|czk|pln|aud|cad|brl|jpy)\\b");

    /** Words that say that a number is money, or what else it counts. */
    private static final Pattern MONEY = Pattern.compile(
            "[$€£]|\\b(usd|eur|gbp|dollars?|euros?|pounds?|sek|nok|dkk|chf|inr|krw|czk|pln|aud|cad|brl|jpy)\\b");

    private static final Pattern UNIT =
            Pattern.compile(MONEY.pattern() + "|%|\\b(m|mn|bn|million|billion|btc|coins)\\b");

    private static final Set<String> PER_COIN =
            Set.of("per btc", "per coin", "per bitcoin", "/btc", "/coin", "a coin", "each", "per unit");
    /** Heads of columns that say what was lost by selling. */
    private static final List<String> MISSED =
            List.of("missed", "opportunity", "forgone", "foregone", "regret", "left on the table");

    private static final List<String> TAKEN = List.of("receipts", "received", "takings", "realised", "realized");

    /** Heads of columns that say that coins were received, and not money. */
    private static final Pattern COINS_RECEIVED =
            Pattern.compile("(btc|bitcoins?|coins|₿) received|received,? \\(?(btc|bitcoins?|coins|₿)\\)?");

    private static final Set<String> RANKS = Set.of("rank", "ranking", "pos", "pos.", "place");

    /** Heads of columns that say when, or how. */
    private static final Pattern WHEN = Pattern.compile("\\b(dates?|days?|when|years?|months?)$|^how\\b");

    static final Column UNREAD = new Column(null, "", "", true);

    Column(@Nullable ClaimedQuantity quantity, String before, String behind, boolean skipped) {
        this(quantity, before, behind, skipped, false);
    }

    /** What this column holds where money beside it is what its coins fetched. */
    Column ofSale() {
        return quantity == ClaimedQuantity.ROW ? new Column(ClaimedQuantity.REDUCED, before, behind, false) : this;
    }

    /** What this column holds where coins are sold: what they would be worth now, what one of them brought. */
    Column ofSales(String head) {
        boolean now =
                head.contains("today") || head.contains("now") || head.contains("current") || head.contains("would");
        boolean missed = MISSED.stream().anyMatch(head::contains);
        if (missed || (quantity == ClaimedQuantity.VALUE && now)) {
            String unit = before.isEmpty() ? currency(head) : before;
            return new Column(ClaimedQuantity.OTHER, unit, before.isEmpty() ? scale(head) : behind, false);
        }
        if (quantity == ClaimedQuantity.VALUE && head.contains("sale")) {
            return new Column(ClaimedQuantity.PROCEEDS, before, behind, false);
        }
        if (quantity == ClaimedQuantity.COST && head.contains("average")) {
            return new Column(ClaimedQuantity.PRICE, before, behind, false);
        }
        return equals(UNREAD) && isPerCoin(head)
                ? new Column(ClaimedQuantity.PRICE, currency(head), scale(head), false)
                : this;
    }

    /** What this column holds where the rows are parts of one holding: percentages are of it, and not of all bitcoin. */
    Column ofParts(String head) {
        boolean part = quantity == ClaimedQuantity.SHARE
                || (quantity == null && (head.contains("part") || head.contains("of total")));
        return part ? new Column(ClaimedQuantity.OTHER, "", "%", false) : this;
    }

    private static boolean isPerCoin(String head) {
        return PER_COIN.stream().anyMatch(head::contains);
    }

    /** Returns what a column holds by the words of its head and what is told above the table. */
    static Column of(String head, List<Item> items, Set<Cue> told) {
        String words = head.toLowerCase(Locale.ROOT).strip();
        boolean percent =
                words.contains("%") || words.contains("share") || words.contains("percent") || words.contains("supply");
        if (percent) {
            return new Column(ClaimedQuantity.SHARE, "", "%", words.contains("gdp"));
        }
        if (RANKS.contains(words)) {
            return new Column(ClaimedQuantity.RANK, "", "", false);
        }
        ClaimedQuantity flow = flow(words);
        if (isPerCoin(words) || (flow == null && WHEN.matcher(words).find())) {
            return UNREAD;
        }
        if (COINS_RECEIVED.matcher(words).matches()) {
            return new Column(ClaimedQuantity.ACQUIRED, "", thousands(words) + " BTC", false);
        }
        ClaimedQuantity quantity = money(items, words);
        if (quantity != null) {
            return new Column(quantity, currency(words), scale(words), false);
        }
        if (flow != null) {
            return new Column(flow, "", " BTC", false);
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
            boolean plain = (said == null || said == ClaimedQuantity.ROW) && !own.contains(Cue.HOLD);
            return new Column(
                    plain && event != null ? event : said == null ? ClaimedQuantity.ROW : said,
                    "",
                    thousands(words) + " BTC",
                    false);
        }
        boolean names = Set.of("company", "holder", "entity", "name", "owner", "firm")
                .contains(words.replace("*", "").strip());
        return new Column(null, "", "", true, names);
    }

    /** Returns what digits alone are that are known to be of a quantity, by the words of their head, or else of their line. */
    static Column as(ClaimedQuantity quantity, String head, String line) {
        String words = UNIT.matcher(head).find() || !UNIT.matcher(line).find() ? head : line;
        boolean percent = words.contains("%") || words.contains("percent");
        return switch (quantity) {
            case ROW, ACQUIRED, REDUCED, SUPPLY -> new Column(quantity, "", thousands(words) + " BTC", false);
            case SHARE -> new Column(quantity, "", "%", false);
            case RANK -> new Column(quantity, "", "", false);
            case VALUE, PRICE, PROCEEDS, COST -> new Column(quantity, currency(words), scale(words), false);
            case GAIN, OTHER ->
                percent
                        ? new Column(quantity, "", "%", false)
                        : MONEY.matcher(words).find()
                                ? new Column(quantity, currency(words), scale(words), false)
                                : new Column(quantity, "", "", false);
        };
    }

    /** Change, 30d change, In (7d), Outflows: coins that came or left, as heads say it alone. */
    @Nullable
    private static ClaimedQuantity flow(String head) {
        String words = head.replaceAll("\\([^)]*\\)", "")
                .replaceAll("\\b\\d+ ?[dhwmy]\\b", "")
                .replaceAll("[^a-zδ±/ ]", "")
                .strip();
        boolean change =
                CHANGE.matcher(words).matches() || words.startsWith("change since") || words.startsWith("change from");
        return change || COMING.contains(words)
                ? ClaimedQuantity.ACQUIRED
                : LEAVING.contains(words) ? ClaimedQuantity.REDUCED : null;
    }

    @Nullable
    private static ClaimedQuantity money(List<Item> items, String words) {
        if (words.contains("unreali")) {
            return ClaimedQuantity.GAIN;
        }
        if (has(items, Cue.PROCEEDS_NOUN)
                || has(items, Cue.PROCEEDS)
                || TAKEN.stream().anyMatch(words::contains)) {
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
        Matcher code = CODE.matcher(words);
        if (code.find()) {
            return code.group(1).toUpperCase(Locale.ROOT) + " ";
        }
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
