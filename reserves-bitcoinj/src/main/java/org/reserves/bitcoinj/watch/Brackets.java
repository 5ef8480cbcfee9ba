package org.reserves.bitcoinj.watch;

/** Finds where a part of a descriptor ends. */
final class Brackets {
    private Brackets() {}

    /** Returns the place of the first closing bracket after a place that was not opened there, or the length of the text. */
    static int end(String text, int from) {
        return find(text, from, false);
    }

    /** Returns the place of the first comma or closing bracket after a place that is not inside brackets, or the length of the text. */
    static int endOfArgument(String text, int from) {
        return find(text, from, true);
    }

    private static int find(String text, int from, boolean commas) {
        int open = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open == 0 && (c == ')' || c == '}' || (commas && c == ','))) {
                return i;
            }
            open += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
        }
        return text.length();
    }
}
