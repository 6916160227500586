package dev.perdure.benchmarks.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.benchmarks.chaos.Count.Of;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every scenario at a small size, by the driver that runs the large ones, two at a time. */
@Tag("redis")
@Execution(ExecutionMode.CONCURRENT)
final class ScenariosTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "worker-kill,0.08",
        "zombie,0.02",
        "redis-kill,0.04",
        "partition,0.02",
        "oom,0.02",
        "corruption,0.02",
        "upgrade,0.02"
    })
    void scenario_keepsItsPromises(String name, double minutes) throws Exception {
        Verdict verdict = run(Scenarios.named(name).orElseThrow(), name, minutes);

        assertEquals(List.of(), verdict.complaints());
        assertTrue(verdict.isOk());
        assertTrue(verdict.of(Of.COMPLETED) > 0);
    }

    private <B extends Backend> Verdict run(Scenario<B> scenario, String name, double minutes) throws Exception {
        ChaosOptions options =
                new ChaosOptions(name, minutes, 1, scenario.durabilities().get(0));
        List<String> progress = new ArrayList<>();
        return new ChaosRun<>(scenario, options, RunFolder.open(folder.resolve(name), false), progress::add).run();
    }
}
