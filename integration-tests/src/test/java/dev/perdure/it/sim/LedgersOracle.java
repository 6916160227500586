package dev.perdure.it.sim;

import dev.perdure.EntityId;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.spi.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares the ledgers with what the surviving histories and the clients have sent to them. */
final class LedgersOracle {
    private static final TypeRef<List<String>> TEXTS = TypeRef.of(List.class, TypeRef.of(String.class));

    private final Observed observed;
    private final Setting.Tail tail;
    private final List<String> violations;
    private final PayloadCodec codec = new PayloadCodec();
    private final Map<String, List<String>> ledgers = new TreeMap<>();
    private final Set<String> expected = new HashSet<>();

    LedgersOracle(
            Observed observed, Map<String, StoredInstance> instances, Setting.Tail tail, List<String> violations) {
        this.observed = observed;
        this.tail = tail;
        this.violations = violations;
        instances.values().stream()
                .filter(StoredInstance::isEntity)
                .forEach(ledger -> ledgers.put(ledger.id(), texts(ledger.cells().getOrDefault("lines", "[]"))));
    }

    private List<String> texts(String json) {
        return codec.decode("lines", TEXTS, new Payload(json));
    }

    void check(Histories histories) {
        for (String instance : histories.turns().keySet()) {
            Map<String, List<String>> sent = new TreeMap<>();
            histories.events(instance).forEach(event -> note(event, sent));
            sent.forEach((ledger, lines) -> entered(instance, ledger, lines));
        }
        ledgers.forEach(this::nothingElse);
        if (tail != Setting.Tail.ANSWERED) {
            observed.sent().forEach(line -> enteredOnce(line, "a client"));
        }
    }

    private void note(HistoryEvent event, Map<String, List<String>> sent) {
        if (event instanceof HistoryEvent.EntityCalled call) {
            note(call.entity(), texts(call.arguments().json()), sent);
        } else if (event instanceof HistoryEvent.EntitySignalled signal) {
            note(signal.entity(), texts(signal.arguments().json()), sent);
        }
    }

    private void note(EntityId ledger, List<String> arguments, Map<String, List<String>> sent) {
        String line = arguments.get(0);
        sent.computeIfAbsent(ledger.toString(), key -> new ArrayList<>()).add(line);
        if (arguments.size() > 1) {
            String copy = "copy of " + line;
            expected.add(copy);
            count(new EntityId(ledger.entity(), arguments.get(1)).toString(), copy, line);
        }
    }

    /** In order, each once. */
    private void entered(String instance, String ledger, List<String> lines) {
        expected.addAll(lines);
        lines.forEach(line -> count(ledger, line, instance));
        List<String> found = new ArrayList<>(ledgers.getOrDefault(ledger, List.of()));
        found.retainAll(new HashSet<>(lines));
        if (tail == Setting.Tail.NONE && !found.equals(lines)) {
            violations.add("Ledger " + ledger + " was told " + lines + " by " + instance + " and has " + found);
        }
    }

    private void count(String ledger, String line, String sender) {
        int times = Collections.frequency(ledgers.getOrDefault(ledger, List.of()), line);
        if (times != 1) {
            violations.add("Ledger " + ledger + " has " + times + " times what it was told by " + sender + ": " + line);
        }
    }

    private void enteredOnce(String line, String sender) {
        int times = ledgers.values().stream()
                .mapToInt(lines -> Collections.frequency(lines, line))
                .sum();
        if (times != 1) {
            violations.add("The ledgers have " + times + " times what they were told by " + sender + ": " + line);
        }
    }

    /** What a turn sent that was lost later may be there, though no history has it; nothing may be there twice. */
    private void nothingElse(String ledger, List<String> lines) {
        for (String line : new HashSet<>(lines)) {
            boolean known = expected.contains(line) || observed.sending().contains(line);
            if (!known && tail == Setting.Tail.NONE) {
                violations.add("Ledger " + ledger + " has what nobody sent: " + line);
            }
            if (Collections.frequency(lines, line) > 1) {
                violations.add("Ledger " + ledger + " has twice: " + line);
            }
        }
    }
}
