package dev.perdure.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** Which package may know which, read from the class files. The root package knows them all. */
class LayeringTest {
    private static final String ROOT = "dev/perdure/runtime/";

    private static final int CLASS = 7;
    private static final int NAME_AND_TYPE = 12;
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([^;<]+)");

    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "payload", Set.of(),
            "history", Set.of("payload"),
            "store", Set.of(),
            "concurrent", Set.of(),
            "replay", Set.of("history"),
            "entity", Set.of("history"),
            "redis", Set.of("store"),
            "client", Set.of("concurrent", "history", "store"),
            "worker", Set.of("concurrent", "history", "payload", "replay", "entity", "store"),
            "scrub", Set.of("history", "store", "worker"));

    /** Of the root package; they know nothing of the layers. */
    private static final Set<String> LEAVES =
            Set.of(ROOT + "Problem", ROOT + "Durability", ROOT + "DeadLetter", ROOT + "DeadLetterPage");

    private static final Map<String, Set<String>> ONLY_FOR = Map.of(
            "redis/clients/", Set.of("redis"),
            "tools/jackson/", Set.of("history", "redis"),
            "com/fasterxml/jackson/", Set.of("history"));

    /** A use of a class by a class. */
    private record Use(String from, String to) {
        /** The package below the root that uses; empty for the root itself. */
        String layer() {
            return layerOf(from);
        }

        boolean isAllowed() {
            if (layer().isEmpty()) {
                return true;
            }
            boolean inside = !to.startsWith(ROOT)
                    || layerOf(to).equals(layer())
                    || LEAVES.contains(to)
                    || MAY_KNOW.get(layer()).contains(layerOf(to));
            return inside
                    && ONLY_FOR.entrySet().stream()
                            .noneMatch(only -> to.startsWith(only.getKey())
                                    && !only.getValue().contains(layer()));
        }

        private static String layerOf(String type) {
            String below = type.substring(ROOT.length());
            return below.contains("/") ? below.substring(0, below.indexOf('/')) : "";
        }
    }

    @Test
    void packages_knowOnlyWhatLiesBelowThem() {
        Set<String> forbidden = new TreeSet<>();
        uses().filter(use -> !use.isAllowed()).forEach(use -> forbidden.add(use.from() + " -> " + use.to()));
        assertEquals(Set.of(), forbidden);
    }

    @Test
    void everyPackage_hasItsPlace() {
        Set<String> layers = new TreeSet<>();
        uses().map(Use::layer).filter(layer -> !layer.isEmpty()).forEach(layers::add);
        assertTrue(MAY_KNOW.keySet().containsAll(layers), layers.toString());
        assertTrue(layers.containsAll(List.of("history", "replay", "entity")), layers.toString());
    }

    private static Stream<Use> uses() {
        try (Stream<Path> files = Files.walk(classes())) {
            return files
                    .filter(file -> file.toString().endsWith(".class"))
                    .flatMap(file -> uses(file).stream())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes() {
        try {
            return Path.of(Problem.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** All names of classes in the constant pool, those inside descriptors and signatures included. */
    private static List<Use> uses(Path file) {
        ClassReader reader = reader(file);
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> names = new TreeSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item > 0 && reader.readByte(item - 1) == CLASS) {
                names.add(reader.readUTF8(item, buffer));
            } else if (item > 0 && reader.readByte(item - 1) == NAME_AND_TYPE) {
                IN_DESCRIPTOR
                        .matcher(reader.readUTF8(item + 2, buffer))
                        .results()
                        .forEach(match -> names.add(match.group(1)));
            }
        }
        return names.stream().map(name -> new Use(reader.getClassName(), name)).toList();
    }

    private static ClassReader reader(Path file) {
        try {
            return new ClassReader(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
