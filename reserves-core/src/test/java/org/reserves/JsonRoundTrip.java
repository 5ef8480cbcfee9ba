package org.reserves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.ConstructorDetector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;

/** What an application does with our types: a plain mapper of Jackson 2, and one of Jackson 3. */
public final class JsonRoundTrip {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final tools.jackson.databind.ObjectMapper JACKSON_3 =
            tools.jackson.databind.json.JsonMapper.builder().build();
    private static final ObjectMapper BY_PROPERTIES_2 = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .constructorDetector(ConstructorDetector.USE_PROPERTIES_BASED)
            .build();
    private static final tools.jackson.databind.ObjectMapper BY_PROPERTIES_3 =
            tools.jackson.databind.json.JsonMapper.builder()
                    .constructorDetector(tools.jackson.databind.cfg.ConstructorDetector.USE_PROPERTIES_BASED)
                    .build();

    private JsonRoundTrip() {}

    /**
     * Asserts that both write exactly this JSON, alone and where a mapper only sees an object, and read it back to an equal
     * value.
     */
    public static <T> void assertJson(String json, T value, Class<T> type) {
        assertWrites(json, value);
        assertWrites("[" + json + "]", List.of(value));
        assertWrites("{\"a\":" + json + "}", Map.of("a", value));
        assertReads(json, value, type);
    }

    private static void assertWrites(String json, Object value) {
        assertEquals(json, write2(value), "Jackson 2");
        assertEquals(json, JACKSON_3.writeValueAsString(value), "Jackson 3");
    }

    /** Asserts that both read this JSON to the value, also where a mapper takes every creator for one of properties. */
    public static <T> void assertReads(String json, T value, Class<T> type) {
        assertEquals(value, read2(JACKSON_2, json, type), "Jackson 2");
        assertEquals(value, JACKSON_3.readValue(json, type), "Jackson 3");
        assertEquals(value, read2(BY_PROPERTIES_2, json, type), "Jackson 2, creators of properties");
        assertEquals(value, BY_PROPERTIES_3.readValue(json, type), "Jackson 3, creators of properties");
    }

    /** Asserts that the value survives being written and read by both, in the same form. */
    public static <T> void assertRoundTrip(T value, Class<T> type) {
        assertJson(write2(value), value, type);
    }

    /** Asserts that both refuse this JSON with a message that contains the fragment. */
    public static void assertRefused(String json, Class<?> type, String fragment) {
        Exception two = assertThrows(JsonProcessingException.class, () -> JACKSON_2.readValue(json, type), "Jackson 2");
        assertMentions(two, fragment);
        Exception three = assertThrows(
                tools.jackson.core.JacksonException.class, () -> JACKSON_3.readValue(json, type), "Jackson 3");
        assertMentions(three, fragment);
    }

    /** Asserts that what both write contains the fragment. */
    public static void assertContains(String fragment, Object value) {
        for (String json : new String[] {write2(value), JACKSON_3.writeValueAsString(value)}) {
            if (!json.contains(fragment)) {
                throw new AssertionError("expected <" + fragment + "> in " + json);
            }
        }
    }

    private static void assertMentions(Exception e, String fragment) {
        if (!e.getMessage().contains(fragment)) {
            throw new AssertionError("expected a message with <" + fragment + ">, got " + e.getMessage(), e);
        }
    }

    /** Returns what Jackson 2 writes. */
    public static String written(Object value) {
        return write2(value);
    }

    private static String write2(Object value) {
        try {
            return JACKSON_2.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T read2(ObjectMapper mapper, String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
