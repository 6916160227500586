package dev.perdure.benchmarks.chaos;

import dev.perdure.benchmarks.chaos.Call.Kind;
import dev.perdure.benchmarks.chaos.Call.Outcome;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redis.clients.jedis.RedisClient;

/**
 * Workers of two versions, whose scripts have other hashes, work side by side and are rolled out one after the other,
 * while Redis forgets all scripts every five seconds. Users see no error.
 */
final class Upgrade implements Scenario<Backend.Standalone> {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String SCRIPTS = "dev/perdure/runtime/redis";

    @Override
    public Backend.Standalone open(Path folder, Durability durability) {
        writeOtherScripts(overlay(folder));
        return Backend.Standalone.start(folder, durability, Map.of());
    }

    private static Path overlay(Path folder) {
        return folder.resolve("other-version");
    }

    /** Every second worker. */
    @Override
    public Optional<Path> overlay(Path folder, int slot) {
        return slot % 2 == 0 ? Optional.empty() : Optional.of(overlay(folder));
    }

    private static void writeOtherScripts(Path overlay) {
        try {
            Path target = Files.createDirectories(overlay.resolve(SCRIPTS));
            URI classes = RedisHubStore.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            if (Files.isDirectory(Path.of(classes))) {
                copy(Path.of(classes).resolve(SCRIPTS), target);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(Path.of(classes))) {
                    copy(jar.getPath(SCRIPTS), target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path scripts, Path target) throws IOException {
        try (Stream<Path> files = Files.list(scripts)) {
            for (Path script :
                    files.filter(it -> it.toString().endsWith(".lua")).toList()) {
                String text = Files.readString(script);
                Files.writeString(target.resolve(script.getFileName().toString()), text + "\n-- another version\n");
            }
        }
    }

    @Override
    public void disturb(Rig<Backend.Standalone> rig) throws Exception {
        rig.pause(PAUSE, PAUSE);
        try (RedisClient redis = RedisClient.create(rig.backend().uri())) {
            redis.scriptFlush();
        }
        int slot = rig.workers().any(rig.random());
        rig.faults().during("roll", Optional.of(rig.workers().name(slot)), () -> {
            rig.workers().process(slot).close();
            rig.workers().replace(slot);
        });
    }

    @Override
    public List<String> complaints(List<Call> calls) {
        return calls.stream()
                .filter(call -> call.kind() != Kind.RESULT)
                .filter(call -> call.outcome() == Outcome.UNKNOWN || call.outcome() == Outcome.REFUSED)
                .map(call -> "a user saw an error: " + call)
                .toList();
    }
}
