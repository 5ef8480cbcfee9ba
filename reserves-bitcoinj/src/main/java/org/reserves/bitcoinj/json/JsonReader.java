package org.reserves.bitcoinj.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;

/** Makes values of tokens. */
final class JsonReader {
    /** A block has up to 4,000,000 bytes, twice as many digits. */
    private static final int LONGEST_TEXT = 8_000_100;

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;
    private static final String TOO_LARGE = "answer has a number of more than " + LONGEST_NUMBER
            + " digits, a name of more than " + LONGEST_NAME + " or a text of more than " + LONGEST_TEXT
            + " characters, or goes more than " + DEEPEST + " levels deep; no node or server needs so much";

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            // names come from strangers; a table of all that were ever seen would grow
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .build();

    private JsonReader() {}

    /** Opens a parser. */
    private interface Opener {
        JsonParser open() throws IOException;
    }

    static JsonValue read(String text) {
        return read(() -> FACTORY.createParser(text));
    }

    static JsonValue read(byte[] utf8, int from, int length) {
        return read(() -> FACTORY.createParser(utf8, from, length));
    }

    private static JsonValue read(Opener opener) {
        try (JsonParser parser = opener.open()) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new MalformedJsonException("answer is empty");
            }
            JsonValue value = value(parser, first, null, null, 0);
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("answer goes on after its end");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new MalformedJsonException(TOO_LARGE, e);
        } catch (JsonProcessingException e) {
            throw new MalformedJsonException(
                    "answer is not JSON at column " + e.getLocation().getColumnNr() + ": " + firstLine(e), e);
        } catch (IOException e) {
            throw new MalformedJsonException("answer is not JSON: " + e.getMessage(), e);
        }
    }

    private static JsonValue value(
            JsonParser parser, JsonToken token, @Nullable JsonPlace outer, @Nullable String name, int index)
            throws IOException {
        Object content =
                switch (token) {
                    case START_OBJECT -> members(parser, new JsonPlace(outer, name, index));
                    case START_ARRAY -> items(parser, new JsonPlace(outer, name, index));
                    case VALUE_STRING -> parser.getText();
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Digits(parser.getText());
                    case VALUE_TRUE -> true;
                    case VALUE_FALSE -> false;
                    case VALUE_NULL -> null;
                    default -> throw new MalformedJsonException("answer is not JSON: " + token + " is not expected");
                };
        return new JsonValue(outer, name, index, content);
    }

    private static JsonMembers members(JsonParser parser, JsonPlace place) throws IOException {
        JsonMembers members = new JsonMembers();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonValue member = value(parser, parser.nextToken(), place, name, 0);
            if (!members.add(name, member)) {
                throw new MalformedJsonException("\"" + member.place() + "\" is in the answer twice");
            }
        }
        return members;
    }

    private static List<JsonValue> items(JsonParser parser, JsonPlace place) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                throw new MalformedJsonException("answer is cut short");
            }
            items.add(value(parser, token, place, null, items.size()));
        }
        return items;
    }

    private static String firstLine(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
