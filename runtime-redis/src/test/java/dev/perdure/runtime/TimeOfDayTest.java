package dev.perdure.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The time of day is the store's: a worker whose own clock is an hour off works like any other, since it never asks it.
 */
final class TimeOfDayTest {
    private static final Set<String> ASKING = Set.of(
            "java/lang/System.currentTimeMillis",
            "java/time/Instant.now",
            "java/time/ZonedDateTime.now",
            "java/time/OffsetDateTime.now",
            "java/time/LocalDateTime.now",
            "java/time/LocalDate.now",
            "java/time/LocalTime.now",
            "java/time/Clock.systemUTC",
            "java/time/Clock.systemDefaultZone",
            "java/time/InstantSource.system",
            "java/util/Date.<init>");

    @Test
    void runtime_neverAsksForTheLocalTimeOfDay() {
        Set<String> called = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes())) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> called.addAll(calls(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertTrue(called.contains("java/lang/System.nanoTime"), called::toString);
        called.retainAll(ASKING);
        assertEquals(Set.of(), called);
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

    /** Each method that a class refers to, as {@code class.method}. */
    private static Set<String> calls(Path file) {
        Map<Integer, String> texts = new HashMap<>();
        Map<Integer, int[]> pairs = new HashMap<>();
        Set<Integer> methods = new TreeSet<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipBytes(8);
            int count = in.readUnsignedShort();
            for (int at = 1; at < count; at++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.put(at, in.readUTF());
                    case 3, 4 -> in.skipBytes(4);
                    case 5, 6 -> {
                        in.skipBytes(8);
                        at++;
                    }
                    case 7, 8, 16, 19, 20 -> pairs.put(at, new int[] {in.readUnsignedShort()});
                    case 15 -> in.skipBytes(3);
                    default -> {
                        pairs.put(at, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
                        if (tag == 10 || tag == 11) {
                            methods.add(at);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> calls = new TreeSet<>();
        for (int method : methods) {
            int[] reference = pairs.get(method);
            String owner = texts.get(pairs.get(reference[0])[0]);
            calls.add(owner + "." + texts.get(pairs.get(reference[1])[0]));
        }
        return calls;
    }
}
