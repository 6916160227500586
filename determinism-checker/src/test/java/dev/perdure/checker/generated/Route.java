package dev.perdure.checker.generated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A way for a call to get from one place to another, written in Java with gaps.
 *
 * @param types what it needs beside the expression
 * @param expression goes this way; has type String
 */
record Route(String name, String types, String expression) {
    private static final Path FILE = Path.of("src/test/resources/generated/routes.txt");

    static List<Route> all() throws IOException {
        List<Route> routes = new ArrayList<>();
        for (String text : Files.readString(FILE).split("\n\n")) {
            List<String> lines = Arrays.stream(text.split("\n"))
                    .filter(line -> !line.startsWith("//"))
                    .toList();
            if (!lines.isEmpty()) {
                routes.add(parse(lines));
            }
        }
        return routes;
    }

    private static Route parse(List<String> lines) {
        int last = lines.size() - 1;
        if (!lines.get(0).startsWith("# ") || !lines.get(last).startsWith("= ")) {
            throw new IllegalArgumentException(FILE + ": no route: " + lines);
        }
        return new Route(
                lines.get(0).substring(2),
                String.join("\n", lines.subList(1, last)),
                lines.get(last).substring(2));
    }
}
