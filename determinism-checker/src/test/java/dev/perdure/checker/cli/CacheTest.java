package dev.perdure.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.checker.testing.Jars;
import dev.perdure.checker.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    private static final String SHOP = """
            package app;
            @dev.perdure.Orchestrator interface Shop { long place(); }
            class ShopOrchestrator implements Shop {
                public long place() {
                    return library.Prices.best();
                }
            }
            """;
    private static final String PRICES = """
            package library;
            public class Prices {
                public static long best() {
                    return 3;
                }
            }
            """;

    @TempDir
    private Path directory;

    private Path prices;
    private Path library;
    private Path classes;
    private Path cache;

    @BeforeEach
    void checkOnce() throws IOException {
        prices = Files.createDirectories(directory.resolve("library")).resolve("Prices.java");
        library = directory.resolve("library.jar");
        classes = Files.createDirectories(directory.resolve("classes"));
        cache = directory.resolve("work/check.cache");
        writeLibrary(PRICES);
        writeShop(SHOP);
        assertEquals(new Program.Outcome(0, "No findings in 1 entry checked, 3 methods reached.\n", ""), run());
    }

    private void writeLibrary(String source) throws IOException {
        Files.writeString(prices, source);
        Files.deleteIfExists(library);
        Jars.compiled(library, List.of(prices), List.of());
    }

    private void writeShop(String source) throws IOException {
        Path file = Files.createDirectories(directory.resolve("app")).resolve("Shop.java");
        Files.writeString(file, source);
        List<Path> classPath = new ArrayList<>(Javac.testClassPath());
        classPath.add(library);
        Javac.compileCleanly(classes, List.of(file), classPath);
    }

    private Program.Outcome run(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of(
                "--cache",
                cache.toString(),
                "--classpath",
                Javac.joined(Javac.testClassPath()) + java.io.File.pathSeparator + library,
                classes.toString()));
        return Program.runExactly(arguments);
    }

    private static void assertRemembered(boolean remembered, Program.Outcome outcome) {
        assertEquals(
                remembered, outcome.out().endsWith(". Nothing has changed since that was checked.\n"), outcome.out());
    }

    @Test
    void sameClasses_areNotCheckedAgain() {
        assertEquals(
                new Program.Outcome(
                        0,
                        "No findings in 1 entry checked, 3 methods reached. Nothing has changed since that was checked.\n",
                        ""),
                run());
    }

    @Test
    void changedClass_isChecked() throws IOException {
        writeShop(SHOP.replace("library.Prices.best()", "System.nanoTime()"));

        assertEquals(1, run().status());
    }

    @Test
    void changedJar_isChecked() throws IOException {
        writeLibrary(PRICES.replace("return 3;", "return System.nanoTime();"));

        assertEquals(1, run().status());
    }

    @Test
    void changedConfiguration_isChecked() throws IOException {
        Path config = Files.writeString(directory.resolve("check.config"), "");
        assertRemembered(false, run("--config", config.toString()));
        assertRemembered(true, run("--config", config.toString()));

        Files.writeString(config, "deny DET-IO-01 library.Prices#best because it asks a server");

        assertEquals(1, run("--config", config.toString()).status());
    }

    @Test
    void otherOptions_areChecked() {
        assertRemembered(false, run("--entry", "library.Prices#best"));
    }

    @Test
    void findings_areReportedEachTime() throws IOException {
        writeShop(SHOP.replace("library.Prices.best()", "System.nanoTime()"));
        Program.Outcome first = run();

        assertEquals(first, run());
        assertTrue(first.out().contains("[DET-TIME-03]"), first.out());
    }

    @Test
    void mendedCode_isRememberedAnew() throws IOException {
        writeShop(SHOP.replace("library.Prices.best()", "System.nanoTime()"));
        assertEquals(1, run().status());
        writeShop(SHOP.replace("library.Prices.best()", "library.Prices.best() + 1"));

        assertRemembered(false, run());
        assertRemembered(true, run());
    }

    @Test
    void missingLockFile_isSaidEachTime() {
        String lock = directory.resolve("perdure.lock").toString();
        Program.Outcome first = run("--lock", lock);

        assertFalse(first.err().isEmpty());
        assertEquals(first, run("--lock", lock));
    }

    @Test
    void damagedFile_isAsGoodAsNone() throws IOException {
        String content = Files.readString(cache);
        for (String damaged : List.of("", "x", content.substring(0, content.length() - 2), content + content)) {
            Files.writeString(cache, damaged);
            assertRemembered(false, run());
        }
    }
}
