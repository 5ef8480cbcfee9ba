package org.reserves.rows;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What texts were read as, so that one that stands in many rows is read once. A text that is refused is read, and refused, each time. */
final class Memo<T> implements Function<String, T> {
    private final Map<String, T> read = new HashMap<>();
    private final Function<String, T> reading;

    Memo(Function<String, T> reading) {
        this.reading = reading;
    }

    @Override
    public T apply(String text) {
        T known = read.get(text);
        if (known == null) {
            known = reading.apply(text);
            read.put(text, known);
        }
        return known;
    }
}
