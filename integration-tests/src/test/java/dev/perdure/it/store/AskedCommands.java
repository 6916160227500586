package dev.perdure.it.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The commands of Redis that scripts and code ask for.
 *
 * @param scripts their texts by name
 * @param names of the commands, in capitals
 * @param unread lines of scripts with a call whose command is not written in it, each as {@code <script>: <line>}
 */
record AskedCommands(Map<String, String> scripts, Set<String> names, Set<String> unread) {
    private static final Pattern COMMENT = Pattern.compile("(?s)--\\[\\[.*?]]|--[^\n]*");
    private static final String REDIS = "redis\\b[.\\w]*";

    /** Its name, and its first parameter. */
    private static final Pattern FUNCTION = Pattern.compile("local function (\\w+)\\(\\s*(\\.\\.\\.|\\w+)");

    /** Behind what is called: the name of a command, or what a function passes on in its place. */
    private static final Pattern NAME = Pattern.compile("\\s*\\(\\s*(['\"])([A-Z]+)\\1\\s*[,)]");

    private static final Pattern PASSED_ON = Pattern.compile("\\s*\\(\\s*(\\.\\.\\.|\\w+)\\s*[,)]");

    private static final Pattern MAKER = Pattern.compile("\\bCommandObjects (\\w+)");
    private static final Pattern BY_NAME = Pattern.compile("\\bProtocol\\.Command\\.([A-Z]+)");

    private AskedCommands() {
        this(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** Of all scripts and code below a directory. */
    static AskedCommands below(Path sources) {
        AskedCommands asked = new AskedCommands();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".lua")) {
                    asked.addScript(name.replace(".lua", ""), Files.readString(file));
                } else if (name.endsWith(".java")) {
                    asked.addCode(Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return asked;
    }

    /** Of one script, which is called {@code script}. */
    static AskedCommands ofScript(String text) {
        AskedCommands asked = new AskedCommands();
        asked.addScript("script", text);
        return asked;
    }

    private void addScript(String name, String text) {
        scripts.put(name, text);
        String code = COMMENT.matcher(text).replaceAll("");
        Set<String> seen = new HashSet<>();
        Deque<String> called = new ArrayDeque<>(List.of(REDIS));
        while (!called.isEmpty()) {
            String callee = called.remove();
            if (seen.add(callee)) {
                called.addAll(addCalls(name, code, callee));
            }
        }
    }

    /** Returns the functions that pass on what they are called with. */
    private Set<String> addCalls(String name, String code, String callee) {
        Set<String> functions = new HashSet<>();
        Matcher mention =
                Pattern.compile("(?<!\\w|local function )" + callee + "(?!\\w)").matcher(code);
        while (mention.find()) {
            Matcher command = NAME.matcher(code).region(mention.end(), code.length());
            Optional<String> function = passedOnBy(code, mention);
            if (command.lookingAt()) {
                names.add(command.group(2));
            } else if (function.isPresent()) {
                functions.add(function.get());
            } else {
                unread.add(name + ": " + lineAt(code, mention.start()));
            }
        }
        return functions;
    }

    /** The function around a call, if it puts its first parameter into the place of the command. */
    private static Optional<String> passedOnBy(String code, MatchResult call) {
        Matcher passedOn = PASSED_ON.matcher(code).region(call.end(), code.length());
        if (!passedOn.lookingAt()) {
            return Optional.empty();
        }
        return FUNCTION.matcher(code.substring(0, call.start()))
                .results()
                .reduce((before, last) -> last)
                .filter(around -> around.group(2).equals(passedOn.group(1)))
                .map(around -> around.group(1));
    }

    private static String lineAt(String code, int position) {
        int end = code.indexOf('\n', position);
        return code.substring(code.lastIndexOf('\n', position) + 1, end < 0 ? code.length() : end)
                .strip();
    }

    private void addCode(String code) {
        BY_NAME.matcher(code).results().forEach(command -> names.add(command.group(1)));
        MAKER.matcher(code)
                .results()
                .map(maker -> Pattern.compile("\\b" + maker.group(1) + "\\s*(?:\\.|::)(\\w+)"))
                .flatMap(made -> made.matcher(code).results())
                .forEach(command -> names.add(command.group(1).toUpperCase(Locale.ROOT)));
    }
}
