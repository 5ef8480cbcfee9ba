/**
 * What is this figure, and whose? Engine: internal to reading, and public only because Java has no narrower word for "my siblings".
 *
 * <p>{@link org.reserves.reading.rules.Interpreter} reads a text line by line and hands each figure to the rules of its unit:
 * {@code BitcoinRules}, {@code MoneyRules}, {@code PercentRules}. Each of them asks
 * small rules, one file for one kind of sentence, which answer {@code Found} or null. To read a new kind of sentence, write a
 * {@code TieRule} and enter it where its unit asks.
 *
 * <pre>{@code
 * List<?> figures = new Interpreter("Bhutan holds 13,029 bitcoins.", null, 2025).figures();
 * }</pre>
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.reading.rules;

import javax.annotation.ParametersAreNonnullByDefault;
