package dev.perdure.checker.cli;

import dev.perdure.checker.testing.Javac;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the program in this process on sources that it compiles first. */
final class Program {
    /** What the program did. */
    record Outcome(int status, String out, String err) {}

    private final Path directory;

    Program(Path directory) {
        this.directory = directory;
    }

    Path classes() {
        return directory.resolve("target/classes");
    }

    /** Adds a source where Maven has it and compiles all sources. */
    Program with(String file, String source) throws IOException {
        Path path = directory.resolve("src/main/java").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, source);
        Files.createDirectories(classes());
        Javac.compileCleanly(classes(), Javac.sourcesIn(directory.resolve("src")), Javac.testClassPath());
        return this;
    }

    /** Runs on the compiled classes, with the class path of the tests. */
    Outcome run(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of(
                "--classpath", Javac.joined(Javac.testClassPath()), classes().toString()));
        return runExactly(arguments);
    }

    static Outcome runExactly(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new CommandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        "1.2.3")
                .run(arguments);
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
