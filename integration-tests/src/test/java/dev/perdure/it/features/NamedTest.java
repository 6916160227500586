package dev.perdure.it.features;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A test of this module as the table names it: {@code TestClass#method}, inherited methods included. */
record NamedTest(Class<?> type, Method method) {
    private static final List<String> PACKAGES =
            List.of("dev.perdure.it.", "dev.perdure.it.store.", "dev.perdure.it.features.");

    static Optional<NamedTest> find(String name) {
        String[] parts = name.split("#", 2);
        return PACKAGES.stream()
                .flatMap(prefix -> ReflectionSupport.tryToLoadClass(prefix + parts[0]).toOptional().stream())
                .flatMap(type -> tests(type).map(method -> new NamedTest(type, method)))
                .filter(test -> test.method().getName().equals(parts[parts.length - 1]))
                .findFirst();
    }

    private static Stream<Method> tests(Class<?> type) {
        return ReflectionSupport.streamMethods(
                type, method -> AnnotationSupport.isAnnotated(method, Testable.class), HierarchyTraversalMode.TOP_DOWN);
    }

    /** Whether it runs on a redis-server. */
    boolean isOnRedis() {
        return Stream.of(type, method)
                .flatMap(element -> AnnotationSupport.findRepeatableAnnotations(element, Tag.class).stream())
                .anyMatch(tag -> tag.value().equals("redis"));
    }

    /** Why it is not among the tests that have run since then and passed. */
    Optional<String> problem(Path reports, Instant since) throws IOException {
        Path report = reports.resolve("TEST-" + type.getName() + ".xml");
        if (!Files.exists(report)
                || Files.getLastModifiedTime(report).toInstant().isBefore(since)) {
            return Optional.of("its class has not run in this build");
        }
        List<Element> runs = runs(report);
        if (runs.isEmpty()) {
            return Optional.of("it has not run");
        }
        return runs.stream().allMatch(NamedTest::isPassed)
                ? Optional.empty()
                : Optional.of("it has failed or was left out");
    }

    private List<Element> runs(Path report) throws IOException {
        try (InputStream in = Files.newInputStream(report)) {
            NodeList cases = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("testcase");
            return IntStream.range(0, cases.getLength())
                    .mapToObj(index -> (Element) cases.item(index))
                    .filter(run -> run.getAttribute("name").split("\\W", 2)[0].equals(method.getName()))
                    .toList();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + " cannot be read", e);
        }
    }

    private static boolean isPassed(Element run) {
        return Stream.of("failure", "error", "skipped")
                .allMatch(flaw -> run.getElementsByTagName(flaw).getLength() == 0);
    }
}
