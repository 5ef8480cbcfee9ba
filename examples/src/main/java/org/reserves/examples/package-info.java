/**
 * Runnable programs, each one job a user of the library has. They print to the console and write files to the folder named
 * by the system property {@code reserves.output}.
 */
@ParametersAreNonnullByDefault
package org.reserves.examples;

import javax.annotation.ParametersAreNonnullByDefault;
