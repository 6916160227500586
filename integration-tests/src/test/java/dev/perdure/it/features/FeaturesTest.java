package dev.perdure.it.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/features.md} is complete, and what it says is there was shown by this build. Runs after all other tests of
 * this module.
 */
final class FeaturesTest {
    private static final Path DOCS = Path.of("../docs");
    private static final int MOST_ROWS = 3;

    private final List<Feature> features;

    FeaturesTest() throws IOException {
        features = Feature.read(Files.readString(DOCS.resolve("features.md")));
    }

    @Test
    void rows_areAllFeaturesThatAreCompared() throws IOException {
        assertEquals(compared(), features.stream().map(Feature::toString).collect(Collectors.joining("\n")));
    }

    @Test
    void row_saysWhatItsStateNeeds() {
        assertEquals(
                List.of(),
                features.stream()
                        .flatMap(feature -> feature.contradiction().stream())
                        .toList());
    }

    @Test
    void places_areThere() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Feature feature : features) {
            for (String place : feature.places()) {
                Link.problem(DOCS, place).ifPresent(problem -> problems.add(feature + ": " + problem));
            }
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void tests_areThereAndRunOnRedis() {
        List<String> problems = new ArrayList<>();
        for (String name : named()) {
            Optional<NamedTest> test = NamedTest.find(name);
            if (test.isEmpty()) {
                problems.add(name + " is no test");
            } else if (!test.get().isOnRedis()) {
                problems.add(name + " lacks @Tag(\"redis\")");
            }
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void test_isNamedByFewRows() {
        assertEquals(
                List.of(),
                named().stream()
                        .filter(test -> features.stream()
                                        .filter(row -> row.tests().contains(test))
                                        .count()
                                > MOST_ROWS)
                        .toList());
    }

    @Test
    @Tag("redis") // left out where the tests that it asks for are
    void tests_havePassedInThisBuild() throws IOException {
        String begin = System.getProperty("perdure.build.begin", "");
        assumeTrue(!begin.isEmpty(), "Only known where all tests of this module are run: without -Dtest.");
        List<String> problems = new ArrayList<>();
        for (String name : named()) {
            Optional<NamedTest> test = NamedTest.find(name);
            if (test.isPresent()) {
                test.get()
                        .problem(Path.of("target/surefire-reports"), Instant.parse(begin))
                        .ifPresent(problem -> problems.add(name + ": " + problem));
            }
        }
        assertEquals(List.of(), problems);
    }

    private List<String> named() {
        return features.stream()
                .flatMap(feature -> feature.tests().stream())
                .distinct()
                .toList();
    }

    private static String compared() throws IOException {
        List<String> rows = new ArrayList<>();
        String group = "";
        for (String line : Files.readAllLines(Path.of("src/test/resources/features.txt"))) {
            if (line.startsWith("# ")) {
                group = line.substring(2);
            } else if (!line.isBlank()) {
                rows.add(group + " / " + line);
            }
        }
        return String.join("\n", rows);
    }
}
