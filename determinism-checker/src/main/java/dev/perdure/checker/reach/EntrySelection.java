package dev.perdure.checker.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods are checked.
 *
 * @param interfaceAnnotations internal names: what implements an interface that has one of these is an orchestrator
 * @param patterns further methods
 */
public record EntrySelection(Set<String> interfaceAnnotations, List<EntryPattern> patterns) {
    private static final String ORCHESTRATOR = "dev/perdure/Orchestrator";

    /** The orchestrators of Perdure. */
    public static EntrySelection orchestrators() {
        return new EntrySelection(Set.of(ORCHESTRATOR), List.of());
    }

    /** Code written for another framework as well. */
    public EntrySelection andImplementationsOf(String interfaceAnnotation) {
        Set<String> annotations = Stream.concat(
                        interfaceAnnotations.stream(), Stream.of(interfaceAnnotation.replace('.', '/')))
                .collect(Collectors.toUnmodifiableSet());
        return new EntrySelection(annotations, patterns);
    }

    public EntrySelection and(EntryPattern pattern) {
        List<EntryPattern> all = new ArrayList<>(patterns);
        all.add(pattern);
        return new EntrySelection(interfaceAnnotations, List.copyOf(all));
    }
}
