package dev.perdure.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a redis-server is started as. */
interface RedisRole {
    /** The command that runs it in the directory. */
    List<String> command(RedisDirectory directory, int port);

    /**
     * Keeps data.
     *
     * @param settings as in {@code redis.conf}, in place of the usual ones; values are separated by spaces
     */
    record Server(Map<String, String> settings) implements RedisRole {
        private static final Map<String, String> USUAL = Map.of(
                "bind", "127.0.0.1",
                "appendonly", "yes",
                "appendfsync", "everysec",
                "save", "",
                "maxmemory-policy", "noeviction");

        public Server {
            settings = Map.copyOf(settings);
        }

        @Override
        public List<String> command(RedisDirectory directory, int port) {
            Map<String, String> all = new LinkedHashMap<>(USUAL);
            all.putAll(settings);
            List<String> command =
                    new ArrayList<>(List.of(directory.executable().toString()));
            // A name and its value are two arguments: the server then takes the value as it is, with spaces and quotes.
            command.addAll(List.of("--port", String.valueOf(port)));
            command.addAll(List.of("--dir", directory.path().toString()));
            command.addAll(List.of("--pidfile", directory.pidFile().toString()));
            all.forEach((name, values) -> {
                command.add("--" + name);
                command.addAll(List.of(values.split(" ")));
            });
            return command;
        }
    }

    /**
     * Watches servers. It writes what it learns into its file, so a restart finds that again.
     *
     * @param lines of {@code sentinel.conf}
     */
    record Sentinel(List<String> lines) implements RedisRole {
        public Sentinel {
            lines = List.copyOf(lines);
        }

        @Override
        public List<String> command(RedisDirectory directory, int port) {
            Path file = directory.path().resolve("sentinel-" + port + ".conf");
            try {
                if (!Files.exists(file)) {
                    List<String> all = new ArrayList<>(List.of("port " + port, "bind 127.0.0.1"));
                    all.addAll(lines);
                    Files.write(file, all);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return List.of(
                    directory.executable().toString(),
                    file.toString(),
                    "--sentinel",
                    "--dir",
                    directory.path().toString(),
                    "--pidfile",
                    directory.pidFile().toString());
        }
    }
}
