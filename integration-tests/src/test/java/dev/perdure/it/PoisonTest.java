package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Orchestrator;
import dev.perdure.RuntimeStatus;
import dev.perdure.runtime.Perdure;
import dev.perdure.testing.EmbeddedRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An orchestrator that ends the JVM it runs in. */
@Tag("redis")
public final class PoisonTest {
    private static final int INSTANCES = 20;
    private static final int CHARGES = 3;

    /** Ends its JVM. */
    @Orchestrator
    public interface Halting {
        void run();
    }

    @TempDir
    private Path directory;

    @Test
    void orchestratorThatHaltsItsWorker_isParkedAfterFiveAndTheOthersEnd() throws Exception {
        Path ledger = directory.resolve("ledger");
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Perdure perdure = Perdure.builder(redis.uri())
                        .hub("poison")
                        .lease(ChildWorker.LEASE)
                        .build()) {
            ChildWorker worker = ChildWorker.start(redis.uri(), "poison", ledger);
            PoisonTestHaltingClient.Instance halting =
                    new PoisonTestHaltingClient(perdure).withId("halting").start();
            FlowsChargingClient charging = new FlowsChargingClient(perdure);
            List<FlowsChargingClient.Instance> others = IntStream.range(0, INSTANCES)
                    .mapToObj(n -> charging.withId("run-" + n).start(CHARGES))
                    .toList();
            int deaths = 0;
            while (halting.status().status() != RuntimeStatus.SUSPENDED) {
                assertTrue(deaths < 10, "parked");
                if (worker.hasEndedWithin(Duration.ofMillis(100))) {
                    deaths++;
                    worker = ChildWorker.begin(redis.uri(), "poison", ledger);
                }
            }
            try (ChildWorker last = worker) {
                others.forEach(run -> run.result(Duration.ofMinutes(2)));
            }

            assertEquals(5, deaths);
            String reason = halting.status().reason().orElseThrow();
            assertTrue(reason.startsWith("[PERD-368] Turns of halting have failed 5 times."), reason);
            assertEquals(List.of(), perdure.scrub().breaches());
        }
    }
}
