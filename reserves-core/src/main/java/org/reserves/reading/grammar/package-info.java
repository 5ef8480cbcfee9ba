/**
 * Who does what in this sentence? Engine: internal to reading, and public only because Java has no narrower word for "my siblings".
 *
 * <p>{@link org.reserves.reading.grammar.Governor} finds the word that governs a figure, {@link org.reserves.reading.grammar.VerbSense}
 * what that word says of coins, and {@link org.reserves.reading.grammar.Mood} whether it is so or only planned, denied or imagined.
 * {@link org.reserves.reading.grammar.SubjectFinder} finds who does what a verb says and whose a noun is, and
 * {@link org.reserves.reading.grammar.Scene} remembers who was named, for "it", "the country" and lists without names.
 *
 * <pre>{@code
 * Scene scene = new Scene(Survey.of(List.of()));
 * SubjectFinder subjects = new SubjectFinder(scene);
 * scene.lastAmount();                               // null: nothing has been read
 * }</pre>
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}; null stands for "nobody known" and "no rule fits".
 */
@ParametersAreNonnullByDefault
package org.reserves.reading.grammar;

import javax.annotation.ParametersAreNonnullByDefault;
