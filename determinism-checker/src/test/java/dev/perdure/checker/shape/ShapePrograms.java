package dev.perdure.checker.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The orchestrators under {@code shapes}: in each file groups of programs, after each group the shape that all of them
 * have. {@code === Name} begins a program, which is the body of a class; {@code --- shape} begins a shape.
 */
final class ShapePrograms {
    private static final Path DIRECTORY = Path.of("src/test/resources/shapes");
    private static final String PROGRAM = "=== ";
    private static final String SHAPE = "--- shape";

    private static final String CLASS = """
            package shapes.%s;

            import dev.perdure.*;
            import java.time.Duration;
            import java.util.*;
            import java.util.function.*;
            import shapes.*;
            import shop.*;

            public final class %s implements Job {
                private final JobContext ctx;
                private final PaymentsProxy payments;
                private final ShippingProxy shipping;

                public %2$s(JobContext ctx) {
                    this.ctx = ctx;
                    this.payments = new PaymentsProxy(ctx);
                    this.shipping = new ShippingProxy(ctx);
                }

                private StockProxy stock(String key) {
                    return new StockProxy(ctx, key);
                }

            %s}
            """;

    /** A program; {@code topic} is the name of its file. */
    record Program(String topic, String name, String body) {
        String className() {
            return "shapes." + topic + "." + name;
        }

        Path writeTo(Path directory) throws IOException {
            Path file = directory.resolve("shapes/" + topic + "/" + name + ".java");
            Files.createDirectories(file.getParent());
            return Files.writeString(file, CLASS.formatted(topic, name, body));
        }

        @Override
        public String toString() {
            return topic + "/" + name;
        }
    }

    /** Programs of one shape, as lines. */
    record Group(List<Program> programs, String shape) {}

    private ShapePrograms() {}

    static List<Group> all() {
        return topics().flatMap(topic -> groups(topic).stream()).toList();
    }

    static List<Group> groups(String topic) {
        List<Group> groups = new ArrayList<>();
        List<Program> programs = new ArrayList<>();
        StringBuilder shape = new StringBuilder();
        boolean inShape = false;
        for (String line : lines(topic)) {
            if (line.startsWith(PROGRAM)) {
                if (inShape) {
                    groups.add(new Group(List.copyOf(programs), shape.toString()));
                    programs.clear();
                    shape.setLength(0);
                }
                inShape = false;
                programs.add(new Program(topic, line.substring(PROGRAM.length()), ""));
            } else if (line.equals(SHAPE)) {
                inShape = true;
            } else if (inShape && !line.isBlank()) {
                shape.append(line).append('\n');
            } else if (!programs.isEmpty()) {
                Program last = programs.remove(programs.size() - 1);
                programs.add(new Program(topic, last.name(), last.body() + line + '\n'));
            }
        }
        groups.add(new Group(List.copyOf(programs), shape.toString()));
        return groups;
    }

    private static Stream<String> topics() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String topic) {
        try {
            return Files.readAllLines(DIRECTORY.resolve(topic + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
