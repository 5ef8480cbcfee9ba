package org.reserves.bitcoinj.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * A value in an answer, with the place where it stands there: an object, a list, a text, a number, true or false, or null.
 *
 * <pre>{@code
 * JsonValue answer = JsonValue.parse("{\"height\":175,\"amount\":0.00001693}");
 * answer.get("height").integer();   // 175
 * answer.get("amount").sats();      // 1693
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonValue {
    /** No amount of bitcoin in JSON has more characters; what has may be an attack on the parser of numbers. */
    private static final int LONGEST_NUMBER = 40;

    private static final int MOST_DIGITS = 18;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,16}(?:\\.[0-9]{1,16})?(?:[eE][-+]?[0-9]{1,2})?");
    private static final int HASH_DIGITS = 64;
    private static final int DECIMALS_OF_BTC = 8;
    private static final int SHOWN = 40;

    /** A number as it is written. */
    record Digits(String text) {}

    /** What it is in; null for the answer itself. */
    @Nullable
    private final JsonPlace outer;

    /** Its name there; null in a list. */
    @Nullable
    private final String name;

    /** Its place in a list. */
    private final int index;

    /** {@link JsonMembers}, a list, a text, a {@link Digits}, a boolean, or null. */
    @Nullable
    private final Object value;

    JsonValue(@Nullable JsonPlace outer, @Nullable String name, int index, @Nullable Object value) {
        this.outer = outer;
        this.name = name;
        this.index = index;
        this.value = value;
    }

    /**
     * Reads a text that is one value.
     *
     * @throws MalformedJsonException if it is not JSON or more than one value
     */
    public static JsonValue parse(String text) {
        return JsonReader.read(Objects.requireNonNull(text, "text must not be null"));
    }

    /**
     * Reads bytes in UTF-8 that are one value.
     *
     * @throws MalformedJsonException if they are not JSON or more than one value
     */
    public static JsonValue parse(byte[] utf8, int from, int length) {
        return JsonReader.read(Objects.requireNonNull(utf8, "bytes must not be null"), from, length);
    }

    /** Returns whether this is null. */
    public boolean isNull() {
        return value == null;
    }

    /** Returns whether this is a list. */
    public boolean isList() {
        return value instanceof List;
    }

    /** Returns whether this is an object. */
    public boolean isObject() {
        return value instanceof JsonMembers;
    }

    /** Returns whether this is a text. */
    public boolean isText() {
        return value instanceof String;
    }

    /** Returns whether this is an object that has a member of this name, null or not. */
    public boolean has(String name) {
        return value instanceof JsonMembers members && members.find(name) != null;
    }

    /**
     * Returns a member of an object.
     *
     * @throws MalformedJsonException if this is not an object or has no such member
     */
    public JsonValue get(String name) {
        JsonValue member = find(name);
        if (member == null) {
            throw refusal("has no \"" + name + "\"");
        }
        return member;
    }

    /**
     * Returns a member of an object, or null where there is none.
     *
     * @throws MalformedJsonException if this is not an object
     */
    @Nullable
    public JsonValue find(String name) {
        if (!(value instanceof JsonMembers members)) {
            throw refusal("is " + kind() + " where an object was expected");
        }
        return members.find(name);
    }

    /**
     * Returns the values of a list.
     *
     * @throws MalformedJsonException if this is none
     */
    public List<JsonValue> items() {
        if (!(value instanceof List<?> list)) {
            throw refusal("is " + kind() + " where a list was expected");
        }
        @SuppressWarnings("unchecked") // the reader makes no others
        List<JsonValue> items = (List<JsonValue>) list;
        return Collections.unmodifiableList(items);
    }

    /** Returns the names and values of the members, none if this is not an object. */
    public Map<String, JsonValue> members() {
        return value instanceof JsonMembers members ? members.map() : Map.of();
    }

    /**
     * Returns the text.
     *
     * @throws MalformedJsonException if this is none
     */
    public String text() {
        if (!(value instanceof String text)) {
            throw refusal("is " + kind() + " where a text was expected");
        }
        return text;
    }

    /**
     * Returns true or false.
     *
     * @throws MalformedJsonException if this is neither
     */
    public boolean bool() {
        if (!(value instanceof Boolean answer)) {
            throw refusal("is " + kind() + " where true or false was expected");
        }
        return answer;
    }

    /**
     * Returns a whole number.
     *
     * @throws MalformedJsonException if this is none, or has more than 18 digits
     */
    public long integer() {
        if (!(value instanceof Digits number) || !isWhole(number.text)) {
            throw refusal("is " + kind() + " where a whole number was expected");
        }
        return Long.parseLong(number.text);
    }

    /**
     * Returns a whole number from 0 to 2,147,483,647: a height, a count.
     *
     * @throws MalformedJsonException if this is none
     */
    public int count() {
        long number = integer();
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw refusal("is " + number + " where a number from 0 to 2147483647 was expected");
        }
        return (int) number;
    }

    /**
     * Returns an amount of bitcoin in satoshis.
     *
     * @throws MalformedJsonException if this is not a number, or has a fraction of a satoshi
     */
    public long sats() {
        if (!(value instanceof Digits number)
                || number.text.length() > LONGEST_NUMBER
                || !DECIMAL.matcher(number.text).matches()) {
            throw refusal("is " + kind() + " where an amount of bitcoin was expected");
        }
        try {
            return new BigDecimal(number.text).movePointRight(DECIMALS_OF_BTC).longValueExact();
        } catch (ArithmeticException e) {
            throw refusal("is " + number.text + ", which is not a whole number of satoshis");
        }
    }

    /**
     * Returns the hash or transaction id.
     *
     * @throws MalformedJsonException if this is not 64 hexadecimal digits in lower case
     */
    public String hash() {
        String text = text();
        if (text.length() != HASH_DIGITS || !HexDigits.areAll(text)) {
            throw notHash();
        }
        return text;
    }

    /**
     * Writes the bytes of a displayed hash or transaction id as they are hashed and stored: backwards.
     *
     * @param to 32 bytes from a place on
     * @throws MalformedJsonException if this is not 64 hexadecimal digits in lower case
     */
    public void hashTo(byte[] to, int at) {
        String text = text();
        if (!HexDigits.readHash(text, to, at)) {
            throw notHash();
        }
    }

    /**
     * Returns hexadecimal digits in lower case, two for each byte.
     *
     * @throws MalformedJsonException if this is anything else
     */
    public String hexadecimal() {
        String text = text();
        if (text.length() % 2 != 0 || !HexDigits.areAll(text)) {
            throw notHexadecimal();
        }
        return text;
    }

    /**
     * Returns the bytes that hexadecimal digits in lower case stand for.
     *
     * @throws MalformedJsonException if this is anything else
     */
    public byte[] bytes() {
        String text = text();
        byte[] bytes = new byte[text.length() / 2];
        if (text.length() % 2 != 0 || !HexDigits.read(text, bytes)) {
            throw notHexadecimal();
        }
        return bytes;
    }

    private MalformedJsonException notHash() {
        return refusal("is " + kind() + " where 64 hexadecimal digits in lower case were expected");
    }

    private MalformedJsonException notHexadecimal() {
        return refusal("is " + kind() + " where hexadecimal digits in lower case were expected");
    }

    /** Returns the refusal of this value, with where it stands. */
    public MalformedJsonException refusal(String reason) {
        String place = place();
        return new MalformedJsonException(
                (place.isEmpty() ? "answer" : "\"" + place + "\" of the answer") + " " + reason);
    }

    /** Returns where it stands in the answer, or nothing for the answer itself. */
    String place() {
        return outer == null ? "" : new JsonPlace(outer, name, index).text();
    }

    /** Returns the value as a person would name it in a sentence, cut short. */
    @Override
    public String toString() {
        return kind();
    }

    private String kind() {
        if (value == null) {
            return "null";
        }
        if (value instanceof JsonMembers members) {
            return "an object of " + members.size() + " members";
        }
        if (value instanceof List<?> items) {
            return "a list of " + items.size();
        }
        String text = value instanceof Digits number ? number.text : value.toString();
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return value instanceof String ? "\"" + shown + "\"" : shown;
    }

    private static boolean isWhole(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        boolean whole = text.length() > first && text.length() - first <= MOST_DIGITS;
        for (int i = first; whole && i < text.length(); i++) {
            whole = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return whole;
    }
}
