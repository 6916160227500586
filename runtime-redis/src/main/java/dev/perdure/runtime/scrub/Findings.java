package dev.perdure.runtime.scrub;

import dev.perdure.runtime.scrub.Breach.Invariant;
import java.util.LinkedHashSet;
import java.util.Set;

/** The breaches that were found in a partition. */
final class Findings {
    private final int partition;
    private final Set<Breach> breaches = new LinkedHashSet<>();

    Findings(int partition) {
        this.partition = partition;
    }

    Set<Breach> breaches() {
        return breaches;
    }

    /** About a part of the partition that is no instance. */
    void add(Invariant broken, String part, String found, String expected) {
        add(broken, part, found, expected, "");
    }

    /** About an instance. */
    void add(Invariant broken, RecordedInstance instance, String found, String expected) {
        add(broken, instance.id(), found, expected, instance.token());
    }

    void add(Invariant broken, String subject, String found, String expected, String evidence) {
        breaches.add(new Breach(broken, partition, subject, found, expected, evidence));
    }
}
