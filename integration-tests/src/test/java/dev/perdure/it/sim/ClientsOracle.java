package dev.perdure.it.sim;

import dev.perdure.InstanceTerminatedException;
import dev.perdure.runtime.store.StoredInstance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what clients were told with what there is. */
record ClientsOracle(Observed observed, Map<String, StoredInstance> instances, boolean lossy, List<String> violations) {
    void check() {
        if (lossy) {
            return;
        }
        observed.started().stream()
                .filter(id -> !instances.containsKey(id) && !observed.gone().contains(id))
                .forEach(id -> violations.add("Instance " + id + " was started and is gone."));
        observed.gone().stream()
                .filter(instances::containsKey)
                .forEach(id -> violations.add("Instance " + id + " was purged and is there."));
        observed.failures().forEach(this::terminated);
        observed.unanswered().forEach(line -> violations.add("A client was not answered when it entered " + line));
        observed.results().forEach(this::sameResult);
        observed.answers().forEach((line, answer) -> {
            if (!answer.startsWith(line + "=")) {
                violations.add("A client was told " + answer + " when it entered " + line);
            }
        });
    }

    private void terminated(String id, RuntimeException failure) {
        if (!(failure instanceof InstanceTerminatedException)
                || !observed.terminating().contains(id)) {
            violations.add("A client was told that " + id + ": " + failure);
        }
    }

    private void sameResult(String id, String told) {
        if (observed.gone().contains(id)) {
            return;
        }
        Optional<String> stored = Optional.ofNullable(instances.get(id)).flatMap(StoredInstance::output);
        if (!stored.equals(Optional.of("\"" + told + "\""))) {
            violations.add("A client was told that " + id + " gave " + told + ", but it gave " + stored);
        }
    }
}
