package dev.perdure.checker.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a fixture says in comments that the check is to find in it: {@code // EXPECT DET-TIME-01} ends the line. */
public final class Expectations {
    private static final String MARK = "// EXPECT ";

    private Expectations() {}

    /** One {@code File.java:line ID} for each. */
    public static SortedSet<String> in(List<Path> sources) throws IOException {
        SortedSet<String> expected = new TreeSet<>();
        for (Path source : sources) {
            List<String> lines = Files.readAllLines(source);
            for (int i = 0; i < lines.size(); i++) {
                int mark = lines.get(i).indexOf(MARK);
                if (mark >= 0) {
                    expected.add(text(source, i + 1, lines.get(i).substring(mark + MARK.length())));
                }
            }
        }
        return expected;
    }

    public static String text(Path source, long line, String id) {
        return source.getFileName() + ":" + line + " " + id;
    }
}
