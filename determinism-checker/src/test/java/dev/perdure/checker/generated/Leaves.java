package dev.perdure.checker.generated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What programs do at the end of a route.
 *
 * @param sinks statements that a rule forbids, each with the mark of the corpus that says so
 * @param good expressions that nothing is to be said of
 */
record Leaves(List<Sink> sinks, List<String> good) {
    private static final Path FILE = Path.of("src/test/resources/generated/leaves.txt");

    private record Sink(String family, String expression) {}

    static Leaves read() throws IOException {
        List<Sink> sinks = new ArrayList<>();
        List<String> good = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            int space = line.indexOf(' ');
            if (line.startsWith("GOOD ")) {
                good.add(line.substring(space + 1));
            } else if (line.startsWith("DET-")) {
                sinks.add(new Sink(line.substring(0, space), line.substring(space + 1)));
            }
        }
        return new Leaves(List.copyOf(sinks), List.copyOf(good));
    }

    /** A statement of one line that declares the variable; the mark is left out where nobody gets to it. */
    String sink(String variable, boolean isReached, Random random) {
        Sink sink = sinks.get(random.nextInt(sinks.size()));
        String statement = "String %s = %s;".formatted(variable, sink.expression());
        return "\n" + statement + (isReached ? " // EXPECT " + sink.family() : "") + "\n";
    }

    String good(String variable, Random random) {
        return "\nString %s = %s;\n".formatted(variable, good.get(random.nextInt(good.size())));
    }
}
