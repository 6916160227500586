package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Durability;
import dev.perdure.testing.EmbeddedRedis;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The servers that a hub lives on. */
interface Backend extends AutoCloseable {
    /** How to connect to them. */
    String uri();

    @Override
    void close();

    /** One server, which keeps its data in the folder of the run. */
    record Standalone(EmbeddedRedis redis) implements Backend {
        /** Within the folder of the run. */
        static final String FOLDER = "redis";

        /**
         * Starts it, or brings back the one of an earlier part of the run.
         *
         * @param settings beside those of the durability
         */
        static Standalone start(Path folder, Durability durability, Map<String, String> settings) {
            Map<String, String> all = new HashMap<>(settings);
            all.put("appendfsync", Modes.appendFsync(durability));
            return new Standalone(EmbeddedRedis.start(folder.resolve(FOLDER), all));
        }

        @Override
        public String uri() {
            return redis.uri();
        }

        @Override
        public void close() {
            redis.close();
        }
    }
}
