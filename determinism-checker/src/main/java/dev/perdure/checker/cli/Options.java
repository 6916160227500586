package dev.perdure.checker.cli;

import dev.perdure.checker.CheckCache;
import dev.perdure.checker.CheckProblem;
import dev.perdure.checker.reach.EntryPattern;
import dev.perdure.checker.reach.EntrySelection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A command line, understood. */
final class Options {
    private final Deque<String> arguments;
    private final List<Path> classes = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private EntrySelection entries = EntrySelection.orchestrators();
    private Optional<Path> sarif = Optional.empty();
    private Optional<Path> json = Optional.empty();
    private final List<Path> configuration = new ArrayList<>();
    private Optional<String> explain = Optional.empty();
    private Optional<Path> baseline = Optional.empty();
    private boolean updateBaseline;
    private Optional<Path> lock = Optional.empty();
    private boolean updateLock;
    private boolean gitHub;
    private Optional<Path> cache = Optional.empty();
    private final List<String> words;

    private Options(List<String> arguments) {
        this.arguments = new ArrayDeque<>(arguments);
        this.words = List.copyOf(arguments);
    }

    /** @throws dev.perdure.checker.CheckFailedException if an option is unknown or lacks its value */
    static Options parse(List<String> arguments) {
        Options options = new Options(arguments);
        while (!options.arguments.isEmpty()) {
            options.take(options.arguments.remove());
        }
        if (options.classes.isEmpty() && options.explain.isEmpty()) {
            throw CheckProblem.COMMAND_LINE.failure("No directory or jar with classes to check is named");
        }
        if (options.updateBaseline && options.baseline.isEmpty()) {
            throw CheckProblem.COMMAND_LINE.failure("Option --update-baseline needs --baseline FILE");
        }
        if (options.updateLock && options.lock.isEmpty()) {
            throw CheckProblem.COMMAND_LINE.failure("Option --update-lock needs --lock FILE");
        }
        return options;
    }

    List<Path> classes() {
        return classes;
    }

    List<Path> classPath() {
        return classPath;
    }

    EntrySelection entries() {
        return entries;
    }

    Optional<Path> sarif() {
        return sarif;
    }

    Optional<Path> json() {
        return json;
    }

    Optional<Path> lock() {
        return lock;
    }

    boolean updateLock() {
        return updateLock;
    }

    boolean gitHub() {
        return gitHub;
    }

    List<Path> configuration() {
        return configuration;
    }

    /** The signature to say something about instead of checking. */
    Optional<String> explain() {
        return explain;
    }

    Optional<Path> baseline() {
        return baseline;
    }

    boolean updateBaseline() {
        return updateBaseline;
    }

    /** Where to remember a check that found nothing. */
    Optional<CheckCache> cache() {
        List<Path> inputs = new ArrayList<>(classes);
        inputs.addAll(classPath);
        inputs.addAll(configuration);
        Stream.of(baseline, lock).flatMap(Optional::stream).forEach(inputs::add);
        return cache.filter(file -> !updateBaseline && !updateLock).map(file -> new CheckCache(file, words, inputs));
    }

    private void take(String argument) {
        switch (argument) {
            case "--classpath" -> classPath.addAll(classPath(value(argument)));
            case "--entry-interface-annotation" -> entries = entries.andImplementationsOf(value(argument));
            case "--entry" -> entries = entries.and(pattern(value(argument)));
            case "--sarif" -> sarif = Optional.of(Path.of(value(argument)));
            case "--json" -> json = Optional.of(Path.of(value(argument)));
            case "--config" -> configuration.add(Path.of(value(argument)));
            case "--explain" -> explain = Optional.of(value(argument));
            case "--baseline" -> baseline = Optional.of(Path.of(value(argument)));
            case "--update-baseline" -> updateBaseline = true;
            case "--lock" -> lock = Optional.of(Path.of(value(argument)));
            case "--update-lock" -> updateLock = true;
            case "--github" -> gitHub = true;
            case "--cache" -> cache = Optional.of(Path.of(value(argument)));
            default -> {
                if (argument.startsWith("-")) {
                    throw CheckProblem.COMMAND_LINE.failure("There is no option " + argument);
                }
                classes.add(Path.of(argument));
            }
        }
    }

    private String value(String option) {
        if (arguments.isEmpty() || arguments.element().startsWith("--")) {
            throw CheckProblem.COMMAND_LINE.failure("Option " + option + " lacks its value");
        }
        return arguments.remove();
    }

    private static EntryPattern pattern(String text) {
        return EntryPattern.parse(text).orElseThrow(() -> CheckProblem.UNKNOWN_ENTRY.failure(text));
    }

    private static List<Path> classPath(String text) {
        return Stream.of(text.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .flatMap(entry -> entry.endsWith("*") ? jarsIn(entry) : Stream.of(Path.of(entry)))
                .toList();
    }

    /** As {@code java} understands {@code lib/*}. */
    private static Stream<Path> jarsIn(String entry) {
        Path directory = Path.of(entry.substring(0, entry.length() - 1));
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw CheckProblem.unreadable(directory, e);
        }
    }
}
