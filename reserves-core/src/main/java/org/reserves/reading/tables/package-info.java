/**
 * What does a table say, and which place has a holder in one? Engine: internal to reading, and public only because Java has no narrower
 * word for "my siblings".
 *
 * <p>{@link org.reserves.reading.tables.TableReader} ties the cells of rows between pipes or tabs: {@code TableHead} says what the columns
 * hold, {@code RowOwner} whom a row is about. {@link org.reserves.reading.tables.RankRules} finds the places of holders among all in
 * running text, {@code Respectively} pairs names and figures that are listed in the same order,
 * {@code SupplyRules} find how many bitcoin there are, of which places and shares are counted.
 *
 * <pre>{@code
 * ArticleText page = new ArticleText("Bhutan | 13,029 BTC | $1.4 billion", null);
 * new TableReader(page, new Scene(Survey.of(List.of())), cell -> {}).read(page.lines());   // two figures of Bhutan
 * }</pre>
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.reading.tables;

import javax.annotation.ParametersAreNonnullByDefault;
