package dev.perdure.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.checker.bytecode.ClassPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the class files of this module: a package refers to no other than it may. */
class LayeringTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final String ROOT = "dev/perdure/checker/";
    private static final String CLASS_FILE_LIBRARY = "asm";
    private static final String COMPILER = "compiler";

    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "bytecode", Set.of(CLASS_FILE_LIBRARY),
            "rule", Set.of("bytecode"),
            "reach", Set.of("bytecode", "rule"),
            "report", Set.of("bytecode", "rule"),
            "shape", Set.of("bytecode", "rule", "reach"),
            "durable", Set.of("bytecode", "rule", "reach", "shape"),
            "", Set.of("bytecode", "rule", "reach", "report", "shape", "durable"),
            "cli", Set.of("", "report", "reach", "rule"),
            "javac", Set.of("", "bytecode", "rule", "report", COMPILER));

    private static final Map<String, Pattern> REFERENCES = Map.of(
            CLASS_FILE_LIBRARY, Pattern.compile("org/objectweb/asm/"),
            COMPILER, Pattern.compile("com/sun/(source|tools)/|javax/(tools|annotation/processing|lang/model)/"));

    @Test
    void packages_referOnlyToThoseBelow() throws IOException {
        List<String> classes = ClassPath.classesIn(CLASSES);
        assertEquals(
                MAY_KNOW.keySet(), classes.stream().map(LayeringTest::packageOf).collect(Collectors.toSet()));
        for (String name : classes) {
            Set<String> known = references(name);
            known.removeAll(MAY_KNOW.get(packageOf(name)));
            known.remove(packageOf(name));
            assertEquals(Set.of(), known, name);
        }
    }

    @Test
    void references_areFound() throws IOException {
        assertTrue(references(ROOT + "bytecode/FactReader").contains(CLASS_FILE_LIBRARY));
        assertTrue(references(ROOT + "javac/CheckListener").containsAll(Set.of(COMPILER, "", "report")));
    }

    private static Set<String> references(String name) throws IOException {
        String constants =
                new String(Files.readAllBytes(CLASSES.resolve(name + ".class")), StandardCharsets.ISO_8859_1);
        Stream<String> ownPackages = Pattern.compile(ROOT + "(?:(\\w+)/)?[A-Z]")
                .matcher(constants)
                .results()
                .map(LayeringTest::packageName);
        Stream<String> others = REFERENCES.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(constants).find())
                .map(Map.Entry::getKey);
        return Stream.concat(ownPackages, others).collect(Collectors.toSet());
    }

    private static String packageName(MatchResult reference) {
        return reference.group(1) == null ? "" : reference.group(1);
    }

    private static String packageOf(String name) {
        String rest = name.substring(ROOT.length());
        return rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : "";
    }
}
