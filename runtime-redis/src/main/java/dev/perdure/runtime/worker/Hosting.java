package dev.perdure.runtime.worker;

import dev.perdure.Binding;
import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.store.WorkerEntry;
import dev.perdure.spi.ActivitiesBinding;
import dev.perdure.spi.BindingVisitor;
import dev.perdure.spi.EntityBinding;
import dev.perdure.spi.EventType;
import dev.perdure.spi.OrchestratorBinding;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one worker hosts, found by stored names. Immutable once made. */
public final class Hosting {
    private static final Logger LOG = LoggerFactory.getLogger(Hosting.class);

    private final Map<String, OrchestratorBinding> orchestrators = new TreeMap<>();
    private final Map<String, EntityBinding> entities = new TreeMap<>();
    private final Map<String, ActivitiesBinding> queues = new TreeMap<>();
    private final Map<String, ActivitiesBinding.Hosted> activities = new TreeMap<>();

    private Hosting() {}

    /**
     * Sorts bindings by their names.
     *
     * @param strict whether orchestrators compiled without the determinism check are refused
     * @throws HubConfigurationException if two have the same name, or one is refused
     */
    public static Hosting of(Collection<? extends Binding> bindings, boolean strict) {
        Hosting hosting = new Hosting();
        Sorting sorting = hosting.new Sorting(strict);
        bindings.forEach(binding -> binding.accept(sorting));
        return hosting;
    }

    Optional<OrchestratorBinding> orchestrator(String name) {
        return Optional.ofNullable(orchestrators.get(name));
    }

    /** The external events that an orchestrator declares; none if it is not hosted. */
    List<String> events(String orchestrator) {
        return orchestrator(orchestrator).map(OrchestratorBinding::events).orElse(List.of()).stream()
                .map(EventType::name)
                .toList();
    }

    Optional<EntityBinding> entity(String name) {
        return Optional.ofNullable(entities.get(name));
    }

    Optional<ActivitiesBinding.Hosted> activity(String name) {
        return Optional.ofNullable(activities.get(name));
    }

    /** The names of the activities of a queue. */
    List<String> activitiesOf(String queue) {
        return Optional.ofNullable(queues.get(queue)).map(ActivitiesBinding::activities).orElse(List.of()).stream()
                .map(hosted -> hosted.method().signature().name())
                .toList();
    }

    Set<String> queues() {
        return queues.keySet();
    }

    /**
     * Says that a queue is hosted.
     *
     * @throws HubConfigurationException if it is not
     */
    public void requireQueue(String queue) {
        if (!queues.containsKey(queue)) {
            throw new HubConfigurationException(
                    Problem.NO_SUCH_QUEUE.message(queue, String.join(", ", queues.keySet())));
        }
    }

    /** What other workers and clients see of this. */
    WorkerEntry describe(String workerId) {
        Map<String, Set<String>> events = new LinkedHashMap<>();
        orchestrators.forEach((name, binding) -> events.put(
                name,
                binding.events().stream().map(EventType::name).collect(Collectors.toCollection(LinkedHashSet::new))));
        return new WorkerEntry(workerId, events, Set.copyOf(entities.keySet()), Set.copyOf(queues.keySet()));
    }

    /** Puts each kind of binding into its map. */
    private final class Sorting implements BindingVisitor {
        private final boolean strict;

        Sorting(boolean strict) {
            this.strict = strict;
        }

        @Override
        public void orchestrator(OrchestratorBinding binding) {
            if (!binding.checked()) {
                String message = Problem.UNCHECKED_BINDING.message(binding.name());
                if (strict) {
                    throw new HubConfigurationException(message);
                }
                LOG.warn(message);
            }
            putOnce(orchestrators, binding.name(), binding);
        }

        @Override
        public void activities(ActivitiesBinding binding) {
            putOnce(queues, binding.name(), binding);
            for (ActivitiesBinding.Hosted hosted : binding.activities()) {
                putOnce(activities, hosted.method().signature().name(), hosted);
            }
        }

        @Override
        public void entity(EntityBinding binding) {
            putOnce(entities, binding.name(), binding);
        }

        private <T> void putOnce(Map<String, T> map, String name, T binding) {
            if (map.putIfAbsent(name, binding) != null) {
                throw new HubConfigurationException(Problem.TWO_BINDINGS.message(name));
            }
        }
    }
}
