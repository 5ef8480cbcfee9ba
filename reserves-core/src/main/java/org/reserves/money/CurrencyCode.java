package org.reserves.money;

import java.util.Currency;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.reserves.internal.Words;

/**
 * The alphabetic codes of ISO 4217, as the Java runtime knows them.
 *
 * <p>Bitcoin has none: XBT is not in the standard, and BTC would collide with Bhutan's country code BT.
 *
 * <p>Public for the packages {@code figure} and {@code reading.text} only.
 */
public final class CurrencyCode {
    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> BITCOIN = Set.of("BTC", "XBT");

    private CurrencyCode() {}

    /** Returns whether ISO 4217 has this code. */
    public static boolean isKnown(String code) {
        return KNOWN.contains(Objects.requireNonNull(code, "currency must not be null"));
    }

    static String require(String code) {
        Objects.requireNonNull(code, "currency must not be null");
        if (KNOWN.contains(code)) {
            return code;
        }
        if (BITCOIN.contains(code)) {
            throw new IllegalArgumentException(
                    "currency " + Words.quote(code) + " is not in ISO 4217; an amount of bitcoin is a Btc");
        }
        throw new IllegalArgumentException("currency " + Words.quote(code)
                + " is not an alphabetic code of ISO 4217; write it like USD, EUR or GBP");
    }
}
