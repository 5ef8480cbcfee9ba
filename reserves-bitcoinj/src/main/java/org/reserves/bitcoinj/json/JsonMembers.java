package org.reserves.bitcoinj.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;

/** The members of an object. Most have a handful, which are found faster by looking at each; of more there is a table. */
final class JsonMembers {
    private static final int FEW = 8;

    private String[] names = new String[FEW / 2];
    private JsonValue[] values = new JsonValue[FEW / 2];
    private int size;

    /** Null while there are few. */
    @Nullable
    private Map<String, JsonValue> table;

    /** Adds a member, and returns whether its name is new. */
    boolean add(String name, JsonValue value) {
        if (find(name) != null) {
            return false;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size++] = value;
        if (table != null) {
            table.put(name, value);
        } else if (size > FEW) {
            table = new HashMap<>(map());
        }
        return true;
    }

    @Nullable
    JsonValue find(String name) {
        if (table != null) {
            return table.get(name);
        }
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    int size() {
        return size;
    }

    /** Returns the members in the order of the answer. */
    Map<String, JsonValue> map() {
        Map<String, JsonValue> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(names[i], values[i]);
        }
        return map;
    }
}
