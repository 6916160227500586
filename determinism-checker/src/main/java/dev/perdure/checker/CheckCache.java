package dev.perdure.checker;

import dev.perdure.checker.bytecode.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that remembers the last check that had nothing to say, by a key of the content of all that it depended on: class
 * files and jars, settings, this checker, the JDK. While the key is the same the check need not be repeated. What was
 * found is never remembered, so it is always reported in full. Not thread-safe; a file that is damaged, or written by two
 * at a time, is as good as none.
 */
public final class CheckCache {
    private static final Pattern CONTENT = Pattern.compile("([0-9a-f]{64})\n(\\d{1,9}) (\\d{1,9}) (\\d{1,9})\n");

    private final Path file;
    private final String key;

    /**
     * Reads all that is named.
     *
     * @param file where to remember; need not exist
     * @param settings what was asked for, in words
     * @param inputs files, jars and directories, in the order in which they are looked at; none of them need exist
     * @throws CheckFailedException if one of them cannot be read
     */
    public CheckCache(Path file, List<String> settings, List<Path> inputs) {
        this.file = file;
        try {
            this.key = key(settings, inputs);
        } catch (IOException | UncheckedIOException e) {
            throw CheckProblem.unreadable("The class path", e);
        }
    }

    private static String key(List<String> settings, List<Path> inputs) throws IOException {
        MessageDigest digest = sha256();
        add(digest, Runtime.version() + " " + System.getProperty("java.home"));
        settings.forEach(setting -> add(digest, setting));
        addContent(digest, checker());
        for (Path input : inputs) {
            addContent(digest, input);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Path checker() {
        CodeSource source = CheckCache.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addContent(MessageDigest digest, Path input) throws IOException {
        add(digest, input.toString());
        if (Files.isDirectory(input)) {
            try (Stream<Path> files = Files.walk(input)) {
                for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                    add(digest, input.relativize(each).toString());
                    add(digest, Files.readAllBytes(each));
                }
            }
        } else if (input.toString().endsWith(".jar") && Files.exists(input)) {
            addEntries(digest, input);
        } else if (Files.exists(input)) {
            add(digest, Files.readAllBytes(input));
        }
    }

    /** A jar has a check sum of each of its files in its directory. */
    private static void addEntries(MessageDigest digest, Path jar) throws IOException {
        try (JarFile entries = ClassPath.openJar(jar)) {
            entries.stream()
                    .forEach(entry -> add(digest, entry.getName() + " " + entry.getCrc() + " " + entry.getSize()));
        }
    }

    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length, so that no two lists of parts are the same bytes. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
    }

    /** What the check said, if it had nothing to say and all is as it was then. */
    public Optional<CheckResult> find() {
        try {
            Matcher content = CONTENT.matcher(Files.exists(file) ? Files.readString(file) : "");
            return content.matches() && content.group(1).equals(key)
                    ? Optional.of(new CheckResult(
                            List.of(), number(content, 2), number(content, 3), number(content, 4), List.of()))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException damaged) {
            return Optional.empty();
        }
    }

    private static int number(Matcher content, int group) {
        return Integer.parseInt(content.group(group));
    }

    /**
     * Remembers the result if it has nothing to say.
     *
     * @throws CheckFailedException if the file cannot be written
     */
    public void keep(CheckResult result) {
        if (!result.violations().isEmpty() || !result.stale().isEmpty()) {
            return;
        }
        String content = "%s\n%d %d %d\n".formatted(key, result.entries(), result.methods(), result.known());
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, content);
        } catch (IOException e) {
            throw CheckProblem.UNWRITABLE_REPORT.failure(file, e);
        }
    }
}
