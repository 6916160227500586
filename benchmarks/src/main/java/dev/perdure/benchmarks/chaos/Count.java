package dev.perdure.benchmarks.chaos;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a check of the evidence has counted, and all that speaks against the run, in words. Not thread-safe. */
final class Count {
    /** What is counted. The words are those of the last line of a run. */
    enum Of {
        ORCHESTRATIONS,
        COMPLETED,
        /** Acknowledged calls that are gone. */
        LOST,
        /** Acknowledged calls that are gone, as the mode of durability allows. */
        LOST_IN_WINDOW,
        /** Instances that neither ended nor were parked. */
        STUCK,
        /** Instances stopped on purpose, since a scenario damaged them. */
        PARKED,
        /** Effects that happened again after their result was committed, or under two keys. */
        DUPLICATE_EFFECTS,
        /** Effects that happened again because a fault hit them in flight. */
        REPEATED_ATTEMPTS
    }

    private static final int SHOWN = 50;

    private final Map<Of, Integer> counts = new EnumMap<>(Of.class);
    private final List<String> complaints = new ArrayList<>();
    private int complaintsInAll;

    void add(Of what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Counts something that must not be. */
    void add(Of what, String complaint) {
        add(what);
        complain(complaint);
    }

    void complain(String complaint) {
        complaintsInAll++;
        if (complaints.size() < SHOWN) {
            complaints.add(complaint);
        }
    }

    int of(Of what) {
        return counts.getOrDefault(what, 0);
    }

    /** The first ones; empty if nothing was lost, stuck or wrong. */
    List<String> complaints() {
        return complaintsInAll <= SHOWN
                ? List.copyOf(complaints)
                : Stream.concat(complaints.stream(), Stream.of((complaintsInAll - SHOWN) + " more"))
                        .toList();
    }
}
