package dev.perdure.processor.emit;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The user's javadoc where it is copied to: as much of it as is true there. */
final class Javadoc {
    private static final List<String> OF_THE_ANSWER = List.of("@return", "@throws", "@exception");

    private Javadoc() {}

    /** Of a method with another result and no exceptions. */
    static String ofView(String text) {
        return keep(text, tag -> OF_THE_ANSWER.stream().noneMatch(tag::startsWith));
    }

    /** Of a method without parameters, too. */
    static String ofEvent(String text) {
        return keep(
                text, tag -> !tag.startsWith("@param") && OF_THE_ANSWER.stream().noneMatch(tag::startsWith));
    }

    /** Of a class: the text alone. */
    static String ofType(String text) {
        return keep(text, String::isEmpty);
    }

    /** Of a method that waits for the answer of another: what is said of that alone. */
    static String ofAnswer(String text) {
        return keep(text, tag -> OF_THE_ANSWER.stream().anyMatch(tag::startsWith));
    }

    /** The lines that belong to a wanted block tag. The text before all tags belongs to the empty one. */
    private static String keep(String text, Predicate<String> wanted) {
        StringBuilder kept = new StringBuilder();
        String tag = "";
        for (String line : text.lines().toList()) {
            tag = line.strip().startsWith("@") ? line.strip() : tag;
            if (wanted.test(tag)) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString().lines().collect(Collectors.joining("\n")).strip();
    }
}
