package dev.perdure.processor.emit;

import java.util.List;
import java.util.stream.Collectors;

/** The user's javadoc where it is copied to. */
final class Javadoc {
    private static final List<String> OF_THE_ANSWER = List.of("@return", "@throws", "@exception");
    private static final List<String> OF_THE_CALL = List.of("@return", "@throws", "@exception", "@param");

    private Javadoc() {}

    /** Of a method with another result and no exceptions: what was said about these is left out. */
    static String ofView(String text) {
        return without(OF_THE_ANSWER, text);
    }

    /** Of a method without parameters, too. */
    static String ofEvent(String text) {
        return without(OF_THE_CALL, text);
    }

    /** Of a class: the text alone. */
    static String ofType(String text) {
        return without(List.of("@"), text);
    }

    private static String without(List<String> tags, String text) {
        StringBuilder kept = new StringBuilder();
        boolean keep = true;
        for (String line : text.lines().toList()) {
            String tag = line.strip();
            keep = tag.startsWith("@") ? tags.stream().noneMatch(tag::startsWith) : keep;
            if (keep) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString().lines().collect(Collectors.joining("\n")).strip();
    }
}
