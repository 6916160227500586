package dev.perdure.it.sim;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What clients were told, and what they cannot know. */
final class Observed {
    private final Set<String> started = new LinkedHashSet<>();
    private final Set<String> terminating = new LinkedHashSet<>();
    private final Set<String> purged = new LinkedHashSet<>();
    private final Set<String> gone = new LinkedHashSet<>();
    private final Set<String> sending = new LinkedHashSet<>();
    private final Set<String> sent = new LinkedHashSet<>();
    private final Set<String> unanswered = new LinkedHashSet<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, String> results = new TreeMap<>();
    private final Map<String, RuntimeException> failures = new TreeMap<>();

    void started(String id) {
        started.add(id);
        gone.remove(id);
        results.remove(id);
        failures.remove(id);
    }

    void terminating(String id) {
        terminating.add(id);
    }

    void purged(String id) {
        purged.add(id);
        gone.add(id);
    }

    void sending(String line) {
        sending.add(line);
    }

    void sent(String line) {
        sent.add(line);
    }

    void answered(String line, String answer) {
        sent.add(line);
        answers.put(line, answer);
    }

    void unanswered(String line) {
        unanswered.add(line);
    }

    void result(String id, String result) {
        results.put(id, result);
    }

    void failed(String id, RuntimeException failure) {
        failures.put(id, failure);
    }

    /** Ids of the instances whose start was answered. */
    Set<String> started() {
        return started;
    }

    /** Ids of the instances that clients wanted to terminate. */
    Set<String> terminating() {
        return terminating;
    }

    /** Ids whose instance was purged, once at least. */
    Set<String> purged() {
        return purged;
    }

    /** Ids whose instance was purged, and none was started after it. */
    Set<String> gone() {
        return gone;
    }

    /** Lines that may be in a ledger once. */
    Set<String> sending() {
        return sending;
    }

    /** Lines whose sending was answered. */
    Set<String> sent() {
        return sent;
    }

    Map<String, String> answers() {
        return answers;
    }

    /** Lines that were sent as calls which nobody has answered. */
    Set<String> unanswered() {
        return unanswered;
    }

    Map<String, String> results() {
        return results;
    }

    Map<String, RuntimeException> failures() {
        return failures;
    }
}
