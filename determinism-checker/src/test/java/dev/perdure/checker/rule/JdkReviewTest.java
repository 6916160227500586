package dev.perdure.checker.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.checker.rule.JdkReview.Line;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the review against the JDK that runs the test. */
class JdkReviewTest {
    private static final int JDK = Runtime.version().feature();

    private final JdkReview review = JdkReview.builtIn();
    private final Map<String, List<Signature>> signatures = RuleSet.builtIn().rules().stream()
            .flatMap(rule -> rule.signatures().stream())
            .collect(Collectors.groupingBy(Signature::type));

    @Test
    void everyPublicType_isReviewed() throws IOException {
        Map<String, Integer> decided = new TreeMap<>();
        Set<String> unknown = new TreeSet<>();
        for (String type : publicTypes()) {
            Optional<Line> line = review.deciding(type);
            if (isForbidden(type)) {
                decided.merge("rules that forbid a whole type", 1, Integer::sum);
            } else if (line.isPresent()) {
                decided.merge(line.get().isPackage() ? line.get().name() + ".*" : "lines of one type", 1, Integer::sum);
            } else {
                unknown.add(type);
            }
        }
        System.out.println("JDK " + JDK + ": types decided by " + decided);
        assertEquals(Set.of(), unknown, "public types of JDK " + JDK + " that nobody has reviewed");
    }

    @Test
    void everyLine_namesATypeOrPackageOfTheRunningJdk() throws IOException {
        Set<String> types = publicTypes();
        Set<String> names = new HashSet<>(types);
        types.forEach(type -> names.add(type.substring(0, type.lastIndexOf('.'))));
        assertEquals(
                List.of(),
                review.lines()
                        .filter(line -> line.since() <= JDK && JDK <= line.until())
                        .filter(line -> !names.contains(line.name()))
                        .toList());
    }

    @Test
    void everyLine_agreesWithTheRules() {
        assertEquals(
                List.of(),
                review.lines()
                        .filter(line ->
                                isForbidden(line.name()) || line.isPartly() != signatures.containsKey(line.name()))
                        .toList());
    }

    @Test
    void lines_areSorted() {
        for (String module : JdkReview.MODULES) {
            List<String> lines = RuleSet.lines("jdk/" + module + ".types").stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            assertEquals(lines.stream().sorted().toList(), lines);
        }
    }

    @Test
    void text_saysWhatWasReviewed() {
        assertTrue(review.text("java.util.ArrayList").contains("no member that it declares"));
        assertTrue(review.text("java.util.function.Function").contains("no member that it declares"));
        assertTrue(review.text("java.lang.String").contains("not among the members"));
        assertTrue(review.text("java.awt.Robot").contains("not reviewed"));
    }

    private boolean isForbidden(String type) {
        return signatures.getOrDefault(type, List.of()).stream().anyMatch(Signature::isOfWholeType);
    }

    private static Set<String> publicTypes() throws IOException {
        Set<String> types = new TreeSet<>();
        for (String module : JdkReview.MODULES) {
            ModuleDescriptor descriptor =
                    ModuleFinder.ofSystem().find(module).orElseThrow().descriptor();
            for (Exports exports : descriptor.exports()) {
                String name = exports.source();
                if (!exports.isQualified() && (!module.equals("java.desktop") || name.startsWith("java.beans"))) {
                    types.addAll(publicTypes(module, name));
                }
            }
        }
        return types;
    }

    private static List<String> publicTypes(String module, String packageName) throws IOException {
        Path directory = FileSystems.getFileSystem(URI.create("jrt:/"))
                .getPath("/modules", module, packageName.replace('.', '/'));
        List<String> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .map(file -> packageName + "." + file.replace(".class", ""))
                    .filter(JdkReviewTest::isPublic)
                    .forEach(types::add);
        }
        return types;
    }

    private static boolean isPublic(String name) {
        try {
            Class<?> type = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return !type.isAnonymousClass()
                    && !type.isLocalClass()
                    && Stream.<Class<?>>iterate(type, one -> one != null, Class::getDeclaringClass)
                            .allMatch(one ->
                                    Modifier.isPublic(one.getModifiers()) || Modifier.isProtected(one.getModifiers()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
