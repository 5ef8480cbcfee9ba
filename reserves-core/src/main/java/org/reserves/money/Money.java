package org.reserves.money;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;

/**
 * An amount in a currency of ISO 4217, exact at any scale.
 *
 * <p>The number of decimals is not tied to the currency's minor unit, because a unit cost is not a payment: USD
 * 47,369.6830 per bitcoin is a legitimate figure. Nothing is rounded unless {@link #rounded} or a division is told how.
 * {@code USD 2.50} and {@code USD 2.5} are the same value. Amounts in different currencies are never added or compared.
 *
 * <pre>{@code
 * Money value = Money.of("USD", "106000").multipliedBy(new BigDecimal("207189"));   // USD 21962034000
 * }</pre>
 *
 * <p>Text and JSON: {@code "USD 21962034000"}: code, one space, the number without grouping, exponent or trailing zeros.
 *
 * <p>Bitcoin has no ISO 4217 code; amounts of it are {@link Btc}.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class Money implements Comparable<Money> {
    private final String currency;
    private final BigDecimal amount;

    private Money(String currency, BigDecimal amount) {
        this.currency = currency;
        this.amount = amount;
    }

    /**
     * Returns an amount in a currency.
     *
     * @param currency the alphabetic code of ISO 4217, like {@code USD}
     * @throws IllegalArgumentException if the code is unknown
     * @throws ArithmeticException      if the amount has more than 1,000 digits
     */
    public static Money of(String currency, BigDecimal amount) {
        Objects.requireNonNull(amount, "amount must not be null");
        return canonical(CurrencyCode.require(currency), amount);
    }

    /**
     * Returns an amount in a currency, the number written as digits with at most one point and an optional minus sign.
     *
     * @throws IllegalArgumentException if the code is unknown or the number is not of this form
     */
    public static Money of(String currency, String amount) {
        Objects.requireNonNull(amount, "amount must not be null");
        String code = CurrencyCode.require(currency);
        DecimalText.require("amount", amount);
        return canonical(code, new BigDecimal(amount));
    }

    /**
     * Returns no money in the currency.
     *
     * @throws IllegalArgumentException if the code is unknown
     */
    public static Money zero(String currency) {
        return of(currency, BigDecimal.ZERO);
    }

    /**
     * Parses an amount: an ISO 4217 code, one space, a plain decimal number.
     *
     * <table>
     * <caption>What is read and what is refused</caption>
     * <tr><th>text</th><th>result</th></tr>
     * <tr><td>{@code USD 21962034000}</td><td>USD 21962034000</td></tr>
     * <tr><td>{@code EUR 52944.030}</td><td>EUR 52944.03</td></tr>
     * <tr><td>{@code $5}, {@code USD5}, {@code 5 USD}, {@code USD 1,000}, {@code USD 1e3}, {@code USX 5}</td>
     * <td>refused</td></tr>
     * </table>
     *
     * @throws IllegalArgumentException if the text is not of this form or the code is unknown
     */
    public static Money parse(String text) {
        Objects.requireNonNull(text, "money must not be null");
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("money " + Words.quote(text)
                    + " is not a currency code, one space and a number; write it like USD 106000.50");
        }
        return of(text.substring(0, space), text.substring(space + 1));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Money fromJson(Object json) {
        return parse(JsonValues.text("money", json, "USD 106000.50"));
    }

    /** Returns the alphabetic code of ISO 4217. */
    public String currency() {
        return currency;
    }

    /** Returns the number of currency units, without trailing zeros and never with a negative scale. */
    public BigDecimal amount() {
        return amount;
    }

    /**
     * Returns this amount plus the other.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        requireSameCurrency("add", other);
        return canonical(currency, amount.add(other.amount));
    }

    /**
     * Returns this amount minus the other.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money minus(Money other) {
        requireSameCurrency("subtract", other);
        return canonical(currency, amount.subtract(other.amount));
    }

    /** Returns the amount of the same size and the opposite sign. */
    public Money negated() {
        return new Money(currency, amount.negate());
    }

    /**
     * Returns this amount times the factor, exactly.
     *
     * @throws ArithmeticException if the result has more than 1,000 digits
     */
    public Money multipliedBy(BigDecimal factor) {
        Objects.requireNonNull(factor, "factor must not be null");
        DecimalText.requireSize("factor", factor);
        return canonical(currency, amount.multiply(factor));
    }

    /**
     * Returns this amount divided by the divisor, rounded to {@code scale} decimals with the given mode.
     *
     * @throws ArithmeticException if the divisor is zero, or rounding is {@link RoundingMode#UNNECESSARY} and would be
     *                             necessary, or the scale is not from −1,000 to 1,000
     */
    public Money dividedBy(BigDecimal divisor, int scale, RoundingMode rounding) {
        Objects.requireNonNull(divisor, "divisor must not be null");
        Objects.requireNonNull(rounding, "rounding must not be null");
        DecimalText.requireSize("divisor", divisor);
        DecimalText.requireScale(scale);
        if (divisor.signum() == 0) {
            throw new ArithmeticException("money " + this + " cannot be divided by zero");
        }
        return canonical(
                currency,
                DecimalText.divide(
                        () -> "money " + currency + " " + DecimalText.shorten(amount) + " divided by "
                                + DecimalText.shorten(divisor),
                        amount,
                        divisor,
                        scale,
                        rounding));
    }

    /**
     * Returns the exact ratio of this amount to the other.
     *
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException      if the other amount is zero
     */
    public Ratio ratioTo(Money other) {
        requireSameCurrency("divide", other);
        if (other.signum() == 0) {
            throw new ArithmeticException("money " + this + " has no ratio to " + other);
        }
        return Ratio.of(amount, other.amount);
    }

    /**
     * Returns this amount rounded to at most {@code scale} decimals with the given mode.
     *
     * @throws ArithmeticException if rounding is {@link RoundingMode#UNNECESSARY} and would be necessary, or the scale is not
     *                             from −1,000 to 1,000
     */
    public Money rounded(int scale, RoundingMode rounding) {
        DecimalText.requireScale(scale);
        Objects.requireNonNull(rounding, "rounding must not be null");
        return canonical(
                currency,
                DecimalText.round(
                        () -> "money " + currency + " " + DecimalText.shorten(amount), amount, scale, rounding));
    }

    /** Returns −1, 0 or 1 as this amount is below, at or above zero. */
    public int signum() {
        return amount.signum();
    }

    /**
     * Compares two amounts of one currency by size.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency("compare", other);
        return amount.compareTo(other.amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && currency.equals(money.currency) && amount.equals(money.amount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, amount);
    }

    /** Returns code and number: {@code USD 21962034000}. */
    @Override
    @JsonValue
    public String toString() {
        return currency + " " + amount.toPlainString();
    }

    /** Returns the amount for a reader, thousands grouped: {@code USD 21,962,034,000}. {@link #parse} does not read this. */
    public String toDisplay() {
        return currency + " " + withoutUnit();
    }

    /**
     * Returns the amount for a reader, under a heading that names the currency: {@code 21,962,034,000}. Otherwise as
     * {@link #toDisplay()}.
     */
    public String withoutUnit() {
        return Grouping.of(amount);
    }

    private void requireSameCurrency(String verb, Money other) {
        Objects.requireNonNull(other, "other amount must not be null");
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot " + verb + " " + this + " and " + other
                    + ": the currencies differ; convert one of them at a rate you name");
        }
    }

    private static Money canonical(String currency, BigDecimal amount) {
        DecimalText.requireSize("amount", amount);
        BigDecimal stripped = amount.stripTrailingZeros();
        return new Money(currency, stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped);
    }
}
