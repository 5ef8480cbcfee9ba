package org.reserves.bitcoinj.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * A question of JSON-RPC 2.0: {@code {"jsonrpc":"2.0","id":1,"method":"getblockhash","params":[175]}}.
 *
 * <p>Immutable and thread-safe if the parameters are.
 *
 * @param method the method
 * @param params the parameters: texts, whole numbers, booleans, null, lists and maps of them
 */
public record RpcCall(String method, List<?> params) {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int PLAIN = 200;

    /** Zero for each character that needs no quoting. */
    private static final byte[] SPECIAL = new byte['z' + 1];

    static {
        Arrays.fill(SPECIAL, (byte) 1);
        Arrays.fill(SPECIAL, '0', '9' + 1, (byte) 0);
        Arrays.fill(SPECIAL, 'A', 'Z' + 1, (byte) 0);
        Arrays.fill(SPECIAL, 'a', 'z' + 1, (byte) 0);
        SPECIAL['.'] = 0;
        SPECIAL['_'] = 0;
    }

    /** Validates the components. */
    public RpcCall {
        Objects.requireNonNull(method, "method must not be null");
        Objects.requireNonNull(params, "params must not be null");
    }

    /** Returns a question. */
    public static RpcCall of(String method, Object... params) {
        return new RpcCall(method, List.of(params));
    }

    /** Returns the question as it is sent, in one line. */
    public String text(long id) {
        StringBuilder text = new StringBuilder(PLAIN);
        appendTo(text, id);
        return text.toString();
    }

    /** Appends the question as it is sent, in one line; thousands are sent at once. */
    public void appendTo(StringBuilder lines, long id) {
        int begin = lines.length();
        lines.append("{\"jsonrpc\":\"2.0\",\"id\":").append(id).append(",\"method\":");
        if (!appendPlain(lines)) {
            lines.setLength(begin);
            lines.append(quoted(id));
        }
    }

    /** Most questions have a few words and numbers in them, that need no quoting. */
    private boolean appendPlain(StringBuilder lines) {
        lines.append('"').append(method).append("\",\"params\":[");
        boolean plain = isPlain(method);
        for (int i = 0; plain && i < params.size(); i++) {
            Object param = params.get(i);
            if (i > 0) {
                lines.append(',');
            }
            if (param instanceof String word && isPlain(word)) {
                lines.append('"').append(word).append('"');
            } else if (param instanceof Integer || param instanceof Long || param instanceof Boolean) {
                lines.append(param);
            } else {
                plain = false;
            }
        }
        lines.append("]}");
        return plain;
    }

    private String quoted(long id) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("jsonrpc", "2.0");
            json.writeNumberField("id", id);
            json.writeStringField("method", method);
            json.writeFieldName("params");
            write(json, params);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString();
    }

    private static boolean isPlain(String word) {
        int all = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            all |= c < SPECIAL.length ? SPECIAL[c] : 1;
        }
        return all == 0;
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean answer) {
            json.writeBoolean(answer);
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                json.writeFieldName(String.valueOf(member.getKey()));
                write(json, member.getValue());
            }
            json.writeEndObject();
        } else {
            throw new IllegalArgumentException("parameter \"" + value
                    + "\" cannot be written; pass texts, whole numbers, booleans, lists and maps");
        }
    }
}
