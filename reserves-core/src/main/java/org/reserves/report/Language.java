package org.reserves.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Ratio;
import org.reserves.supply.Supply;

/** The words and the numbers of one language; its table is a file beside this class, not the data of the running JDK. */
final class Language {
    /** Those there is a file of. */
    static final List<String> KNOWN = List.of("en", "de", "es", "fr");

    private static final Map<String, Language> LANGUAGES =
            KNOWN.stream().collect(Collectors.toUnmodifiableMap(code -> code, Language::load));

    private final String code;
    private final Map<String, String> words;

    private Language(String code, Map<String, String> words) {
        this.code = code;
        this.words = words;
    }

    static Language of(Locale locale) {
        Language language = LANGUAGES.get(locale.getLanguage());
        if (language == null) {
            throw new IllegalArgumentException("locale \"" + locale.toLanguageTag()
                    + "\" is of a language reports are not written in;" + " choose one of " + String.join(", ", KNOWN));
        }
        return language;
    }

    private static Language load(String code) {
        String file = "words_" + code + ".properties";
        try (InputStream bytes = Objects.requireNonNull(Language.class.getResourceAsStream(file), file);
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            Properties table = new Properties();
            table.load(text);
            Map<String, String> words = new TreeMap<>();
            table.stringPropertyNames().forEach(key -> words.put(key, table.getProperty(key)));
            return new Language(code, Map.copyOf(words));
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + file + " cannot be read; the jar is damaged", e);
        }
    }

    String code() {
        return code;
    }

    /** The keys this language has words for. */
    Set<String> keys() {
        return words.keySet();
    }

    /** The word for a key, with each {@code {0}} replaced. */
    String word(String key, Object... values) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalStateException(
                    "language \"" + code + "\" has no word for \"" + key + "\"; its file lacks a line");
        }
        for (int i = 0; i < values.length; i++) {
            word = word.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return word;
    }

    /** A number of things, in the singular or the plural. */
    String count(String key, long number) {
        return word(number == 1 ? key + ".one" : key + ".many", number(BigDecimal.valueOf(number)));
    }

    /** The word for a constant of a closed list: {@code status.in-reserve}. */
    String term(String list, String id) {
        return word(list + "." + id);
    }

    String number(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : word("number.decimal") + plain.substring(point + 1);
        return (number.signum() < 0 ? "\u2212" : "") + grouped(whole) + decimals;
    }

    private String grouped(String digits) {
        int least = Integer.parseInt(word("number.grouped-from"));
        if (digits.length() < least) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, word("number.group"));
        }
        return text.toString();
    }

    String btc(Btc amount) {
        return word("btc", number(plain(amount)));
    }

    /** The amount without zeros that say nothing. */
    static BigDecimal plain(Btc amount) {
        BigDecimal stripped = amount.toBigDecimal().stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    String money(Money money, Document.Rounding rounding) {
        return word("money", money.currency(), number(money.amount().setScale(rounding.moneyScale(), rounding.mode())));
    }

    /** A title holder: the country or the Union alone for itself, with its name and what it is for another. */
    String holder(TitleHolder holder) {
        String country = holder.sovereign().name();
        if (holder.isSovereignItself() && !holder.sovereign().isSubdivision()) {
            return country;
        }
        String who = term("holder", holder.kind().id());
        return country + " (" + (holder.name() == null ? who : holder.name() + ", " + who) + ")";
    }

    /** Money with all its decimals. */
    String exact(Money money) {
        return word("money", money.currency(), number(money.amount()));
    }

    String supply(Supply supply) {
        return switch (supply.basis()) {
            case CAP -> word("supply.cap", btc(supply.amount()));
            case MAXIMUM -> word("supply.maximum", btc(supply.amount()));
            default -> supply.toString();
        };
    }

    /** Whether a share is more than nothing and less than its last digit can say. */
    static boolean isBelowItsDigits(Ratio share, Document.Rounding rounding) {
        return share.signum() > 0
                && share.percent(rounding.percentScale(), rounding.mode()).signum() == 0;
    }

    String percent(Ratio share, Document.Rounding rounding) {
        BigDecimal percent = share.percent(rounding.percentScale(), rounding.mode());
        if (isBelowItsDigits(share, rounding)) {
            return word("percent.below", number(BigDecimal.ONE.movePointLeft(rounding.percentScale())));
        }
        return word("percent", number(percent));
    }

    String day(LocalDate day) {
        String month = word("month." + day.getMonthValue());
        return word(day.getDayOfMonth() == 1 ? "date.first" : "date", day.getDayOfMonth(), month, day.getYear());
    }

    /** An amount as it was stated. */
    String amount(Disclosure amount) {
        if (!amount.isDisclosed()) {
            return word("undisclosed");
        }
        return bounds(amount.bounds());
    }

    String bounds(Bounds bounds) {
        Btc high = bounds.high();
        if (high == null) {
            return word("at-least", btc(bounds.low()));
        }
        if (bounds.isSingle()) {
            return bounds.isApproximate() ? word("about", btc(bounds.figure())) : btc(bounds.figure());
        }
        return bounds.low().signum() == 0
                ? word("at-most", btc(high))
                : word("range", number(plain(bounds.low())), btc(high));
    }
}
