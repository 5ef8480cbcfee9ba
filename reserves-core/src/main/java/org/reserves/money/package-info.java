/**
 * How much? Amounts of bitcoin, amounts of money, the price that links them, and exact ratios between them.
 *
 * <p>Begin with {@link org.reserves.money.Btc}.
 *
 * <pre>{@code
 * Btc held = Btc.parse("207189");
 * Price price = Price.of("USD", "106000").on("2025-05-28");
 * price.valueOf(held);                                           // USD 21962034000
 * held.ratioTo(Btc.of(21_000_000)).percent(3, HALF_EVEN);        // 0.987
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.reserves.money.Btc} is an amount of bitcoin, exact to the satoshi (10<sup>-8</sup> BTC).
 *   <li>{@link org.reserves.money.Money} is an amount in an ISO 4217 currency, exact at any scale.
 *   <li>{@link org.reserves.money.Price} is money per one bitcoin with its date and source; an unknown price is a case
 *       of its own, never zero and never null.
 *   <li>{@link org.reserves.money.Ratio} is an exact fraction: nothing is rounded before it is printed.
 * </ul>
 *
 * <p>Three laws hold for every type here. <em>Exact or told</em>: an operation is exact, or takes a scale and a
 * {@link java.math.RoundingMode}, or throws an {@link java.lang.ArithmeticException} that names the value and the limit;
 * nothing passes through binary floating point. <em>Canonical</em>: two values are equal exactly when they compare as
 * equal, print the same text and write the same JSON, whatever scale they were written in. <em>Round trip</em>:
 * {@code parse(x.toString())} equals {@code x}. Text never depends on the default locale.
 *
 * <p>JSON of each of the first three and of a ratio is described on the type; amounts are always JSON strings.
 *
 * <p>All types are immutable and thread-safe. Parameters and return values are never null unless marked
 * {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.money;

import javax.annotation.ParametersAreNonnullByDefault;
