package dev.perdure.checker.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON. Reports are only ever written, so these lines stand in for a library that every user's processor path
 * would have to carry.
 */
final class Json {
    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /** The text of maps (in their order), lists, strings, numbers and booleans. */
    static String of(Object value) {
        Json json = new Json();
        json.write(value);
        return json.text.toString();
    }

    /** A map that keeps the order of its keys, so that the same findings give the same text. */
    static Map<String, Object> object(String key, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(key, value);
        return object;
    }

    static Map<String, Object> object(String key1, Object value1, String key2, Object value2) {
        Map<String, Object> object = object(key1, value1);
        object.put(key2, value2);
        return object;
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            separated('{', map.entrySet(), '}');
        } else if (value instanceof List<?> list) {
            separated('[', list, ']');
        } else if (value instanceof Map.Entry<?, ?> entry) {
            string(entry.getKey().toString());
            text.append(':');
            write(entry.getValue());
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            string(value.toString());
        }
    }

    private void separated(char open, Iterable<?> values, char close) {
        text.append(open);
        String separator = "";
        for (Object value : values) {
            text.append(separator);
            separator = ",";
            write(value);
        }
        text.append(close);
    }

    /** Lone surrogates, which UTF-8 cannot hold, are escaped as control characters are. */
    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c == '\n') {
                text.append("\\n");
            } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
