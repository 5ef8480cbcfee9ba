package org.reserves.internal;

import java.util.Objects;

/** How many letters of a text must be changed, added, left out or swapped with their neighbour to make another of it. */
public final class EditDistance {
    private EditDistance() {}

    /** Returns that number, 0 for equal texts; or one more than the most asked for, as soon as it is certain to be more. */
    public static int between(String a, String b, int most) {
        Objects.requireNonNull(a, "text must not be null");
        Objects.requireNonNull(b, "other text must not be null");
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[][] least = new int[a.length() + 1][b.length() + 1];
        int fewestBefore = 0;
        for (int i = 0; i <= a.length(); i++) {
            int fewest = Integer.MAX_VALUE;
            for (int j = 0; j <= b.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(a, b, least, i, j);
                fewest = Math.min(fewest, least[i][j]);
            }
            // two rows, because letters that are swapped look back over one
            if (Math.min(fewest, fewestBefore) > most) {
                return most + 1;
            }
            fewestBefore = fewest;
        }
        return Math.min(least[a.length()][b.length()], most + 1);
    }

    private static int step(String a, String b, int[][] least, int i, int j) {
        int changed = least[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
    }
}
