package dev.perdure.it.sim;

import dev.perdure.it.programs.Composed;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.replay.Execution;
import dev.perdure.runtime.replay.ExecutionId;
import dev.perdure.runtime.replay.OrchestratorThreads;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.spi.OrchestratorBinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The turns of all instances at the end of a run. */
record Histories(Map<String, List<RecordedTurn>> turns) {
    List<RecordedTurn> of(String instanceId) {
        return turns.getOrDefault(instanceId, List.of());
    }

    Stream<HistoryEvent> events(String instanceId) {
        return of(instanceId).stream().flatMap(turn -> turn.events().stream());
    }

    String lastOf(String instanceId) {
        List<RecordedTurn> all = of(instanceId);
        return all.isEmpty() ? "without turns" : all.get(all.size() - 1).toString();
    }

    private static OrchestratorBinding binding(String orchestrator) {
        return Stream.concat(
                        Stream.of(ProgramsProgramBinding.of(ProgramCode.Program::new)),
                        Composed.orchestrators().stream())
                .map(OrchestratorBinding.class::cast)
                .filter(binding -> binding.name().equals(orchestrator))
                .findFirst()
                .orElseThrow();
    }

    /** Runs the code once more along the history; what does not fit, if anything. */
    Optional<String> replay(StoredInstance instance) {
        try (Execution execution = Execution.of(
                binding(instance.orchestrator()),
                new ExecutionId(World.HUB, instance.id(), instance.execution()),
                new PayloadCodec(),
                OrchestratorThreads.create(),
                () -> "replayed")) {
            of(instance.id()).forEach(execution::replay);
            if (!execution.hasEnded()) {
                return Optional.of("The history of " + instance.id() + " has no end.");
            }
        } catch (RuntimeException mismatch) {
            return Optional.of("The history of " + instance.id() + " cannot be replayed: " + mismatch.getMessage());
        }
        Optional<String> recorded = events(instance.id())
                .filter(HistoryEvent.OrchestrationCompleted.class::isInstance)
                .map(end -> ((HistoryEvent.OrchestrationCompleted) end).result().json())
                .findFirst();
        return recorded.equals(instance.output())
                ? Optional.empty()
                : Optional.of("Instance " + instance.id() + " has the output " + instance.output() + ", its history "
                        + recorded);
    }
}
