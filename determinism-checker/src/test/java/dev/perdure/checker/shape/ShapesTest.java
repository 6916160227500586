package dev.perdure.checker.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.checker.bytecode.ClassPath;
import dev.perdure.checker.rule.RuleSet;
import dev.perdure.checker.shape.ShapePrograms.Group;
import dev.perdure.checker.shape.ShapePrograms.Program;
import dev.perdure.checker.testing.Ecj;
import dev.perdure.checker.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that make the same durable calls have the same shape, whichever compiler they went through. */
class ShapesTest {
    private static final Path SHOP = Path.of("src/test/resources/corpus/shop");

    @TempDir
    private Path directory;

    @Test
    void shape_isAsExpected_compiledByJavac() throws IOException {
        assertEquals(
                expected(), shapes((output, sources) -> Javac.compileCleanly(output, sources, Javac.testClassPath())));
    }

    @Test
    void shape_isAsExpected_compiledByJavacWithoutDebugInformation() throws IOException {
        assertEquals(
                expected(),
                shapes((output, sources) -> Javac.compile(
                        output,
                        sources,
                        Javac.testClassPath(),
                        List.of("-g:none", "--release", "17", "-Xplugin:Perdure guard=off"))));
    }

    @Test
    void shape_isAsExpected_compiledByEclipse() throws IOException {
        assertEquals(
                expected(), shapes((output, sources) -> Ecj.compileCleanly(output, sources, Javac.testClassPath())));
    }

    @Test
    void groups_haveDifferentShapes() {
        List<String> shapes = ShapePrograms.all().stream().map(Group::shape).toList();
        assertEquals(shapes.stream().distinct().toList(), shapes);
    }

    private interface Compilation {
        void run(Path output, List<Path> sources);
    }

    private static String expected() {
        return text(ShapePrograms.all().stream()
                .flatMap(group -> group.programs().stream().map(program -> Map.entry(program, group.shape())))
                .collect(Collectors.toMap(entry -> entry.getKey().className(), Map.Entry::getValue)));
    }

    private String shapes(Compilation compilation) throws IOException {
        List<Path> sources = new ArrayList<>(Javac.sourcesIn(SHOP));
        Path job = Files.createDirectories(directory.resolve("src/shapes")).resolve("Job.java");
        sources.add(Files.writeString(job, """
                package shapes;
                @dev.perdure.Orchestrator
                public interface Job { String run(java.util.List<String> in) throws Exception; }
                """));
        for (Group group : ShapePrograms.all()) {
            for (Program program : group.programs()) {
                sources.add(program.writeTo(directory.resolve("src")));
            }
        }
        Path classes = Files.createDirectories(directory.resolve("classes"));
        compilation.run(classes, sources);
        List<Path> classPath = new ArrayList<>(Javac.testClassPath());
        classPath.add(classes);
        try (ClassPath files = ClassPath.open(classPath)) {
            List<String> names = ClassPath.classesIn(classes);
            Shapes shapes = new Shapes(files, RuleSet.builtIn(), names);
            return text(shapes.implementations().stream()
                    .filter(implementation -> implementation.orchestrator().equals("shapes/Job"))
                    .map(implementation -> shapes.derive(implementation, Patches.ALL))
                    .collect(
                            Collectors.toMap(Shape::implementation, shape -> String.join("\n", shape.lines()) + "\n")));
        }
    }

    private static String text(Map<String, String> shapes) {
        return new TreeMap<>(shapes)
                .entrySet().stream()
                        .map(entry -> "=== " + entry.getKey() + "\n" + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }
}
