package dev.perdure.benchmarks.chaos;

import java.util.Optional;

/**
 * Something that was done to the hub.
 *
 * @param from milliseconds since 1970
 * @param to when it had been mended
 * @param worker whom it hit; all of them if empty
 * @param losesUntil until when what was acknowledged may have been lost with it: when another server had taken over
 */
record Fault(long from, long to, String kind, Optional<String> worker, long losesUntil) {
    /** How long after a fault its effects may still show: what was in flight goes on, and what was late arrives. */
    static final long AFTERMATH_MILLIS = 2_000;

    /** One that may lose what was acknowledged until it had been mended. */
    Fault(long from, long to, String kind, Optional<String> worker) {
        this(from, to, kind, worker, to);
    }

    /**
     * Whether an attempt of a worker may have been in flight when the fault began, and late because of it.
     *
     * @param committed when the result of the step was committed
     * @param attempt when the attempt shows
     */
    boolean excuses(String attempter, long committed, long attempt) {
        return worker.map(attempter::equals).orElse(true)
                && from <= committed
                && from <= attempt
                && attempt <= to + AFTERMATH_MILLIS;
    }

    /** Whether something of what was acknowledged between those two times may have been lost with it. */
    boolean mayLose(long earliest, long latest, long windowMillis) {
        return latest >= from - windowMillis && earliest <= losesUntil;
    }

    static Fault parse(String line) {
        String[] part = line.split("\t", -1);
        return new Fault(
                Long.parseLong(part[0]),
                Long.parseLong(part[1]),
                part[2],
                Optional.of(part[3]).filter(name -> !name.isEmpty()),
                Long.parseLong(part[4]));
    }

    String line() {
        return String.join(
                "\t", Long.toString(from), Long.toString(to), kind, worker.orElse(""), Long.toString(losesUntil));
    }
}
