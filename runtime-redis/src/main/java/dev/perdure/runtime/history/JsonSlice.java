package dev.perdure.runtime.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value inside a larger one, exactly as it stands there: payloads are handed on unread.
 *
 * @param token how it begins
 * @param json its text
 * @param scalar the string, number or literal it is; empty for objects and arrays
 */
record JsonSlice(JsonToken token, String json, String scalar) {
    /** What a payload may have, and what surrounds it in a turn. */
    private static final int MAX_DEPTH = PayloadCodec.MAX_DEPTH + 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    /**
     * The elements of an array.
     *
     * @throws RuntimeException if the text is no JSON array
     */
    static List<JsonSlice> elements(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            begin(parser, JsonToken.START_ARRAY);
            List<JsonSlice> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(current(parser, json));
            }
            end(parser);
            return elements;
        }
    }

    /**
     * The fields of an object.
     *
     * @throws RuntimeException if the text is no JSON object
     */
    static Map<String, JsonSlice> fields(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            begin(parser, JsonToken.START_OBJECT);
            Map<String, JsonSlice> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, current(parser, json));
            }
            end(parser);
            return fields;
        }
    }

    private static void begin(JsonParser parser, JsonToken expected) {
        JsonToken first = parser.nextToken();
        if (first != expected) {
            throw new IllegalArgumentException("it begins with " + first + " in place of " + expected);
        }
    }

    private static void end(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new IllegalArgumentException("there is more text after its end");
        }
    }

    private static JsonSlice current(JsonParser parser, String json) {
        JsonToken token = parser.currentToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        String scalar = "";
        if (token.isScalarValue()) {
            scalar = parser.getString();
        } else {
            parser.skipChildren();
        }
        // A number is known to end only by what follows it, so its end is taken from its text.
        int end = token.isNumeric()
                ? start + scalar.length()
                : (int) parser.currentLocation().getCharOffset();
        return new JsonSlice(token, json.substring(start, end), scalar);
    }
}
