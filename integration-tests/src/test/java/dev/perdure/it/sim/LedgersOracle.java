package dev.perdure.it.sim;

import dev.perdure.EntityId;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.spi.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Compares the ledgers with what the surviving histories and the clients have sent to them. */
final class LedgersOracle {
    private static final String COPY = "copy of ";

    /** The argument that says what the executions before have done. */
    private static final int PAST = 2;

    private static final TypeRef<List<String>> TEXTS = TypeRef.of(List.class, TypeRef.of(String.class));

    private static final Pattern TIME = Pattern.compile("/\\d{4}-\\d\\d-\\d\\dT");

    private final Observed observed;
    private final Setting.Tail tail;
    private final List<String> violations;
    private final PayloadCodec codec = new PayloadCodec();
    private final Map<String, List<String>> ledgers = new TreeMap<>();
    private final Set<String> expected = new HashSet<>();
    private final Set<String> renamed = new HashSet<>();

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
            Map<Channel, List<String>> sent = new HashMap<>();
            histories.events(instance).forEach(event -> note(event, sent));
            if (tail == Setting.Tail.ANSWERED) {
                noteRenamed(histories.events(instance).toList());
            }
            sent.forEach((channel, lines) -> entered(instance, channel.ledger(), lines));
        }
        ledgers.forEach(this::nothingElse);
        if (tail != Setting.Tail.ANSWERED) {
            ledgers.forEach(this::nothingBetween);
        }
        if (tail != Setting.Tail.ANSWERED) {
            observed.sent().forEach(line -> enteredOnce(line, "a client"));
        }
    }

    /** What was signalled before a critical section may wait for its end. */
    private record Channel(String ledger, boolean alone) {}

    private void note(HistoryEvent event, Map<Channel, List<String>> sent) {
        if (event instanceof HistoryEvent.OrchestrationStarted start) {
            past(start).told().forEach(told -> note(told, sent));
        } else if (event instanceof HistoryEvent.EntityCalled call) {
            note(call.entity(), texts(call.arguments().json()), call.lock().isPresent(), sent);
        } else if (event instanceof HistoryEvent.EntitySignalled signal) {
            note(
                    signal.entity(),
                    texts(signal.arguments().json()),
                    signal.lock().isPresent(),
                    sent);
        }
    }

    /**
     * An execution is named by what it begins with. If that has the time of a turn that was lost, the one that follows in
     * its place has another name, and so has all that it sends, though the words may be the same.
     */
    private void noteRenamed(List<HistoryEvent> events) {
        boolean hasTime = false;
        for (HistoryEvent event : events) {
            if (event instanceof HistoryEvent.OrchestrationStarted start) {
                for (Programs.Told told : past(start).told()) {
                    noteRenamed(told.line(), hasTime);
                    hasTime |= TIME.matcher(told.line()).find();
                }
            } else if (event instanceof HistoryEvent.EntityCalled call) {
                noteRenamed(texts(call.arguments().json()).get(0), hasTime);
            } else if (event instanceof HistoryEvent.EntitySignalled signal) {
                noteRenamed(texts(signal.arguments().json()).get(0), hasTime);
            }
        }
    }

    private void noteRenamed(String line, boolean mayBe) {
        if (mayBe) {
            renamed.addAll(List.of(line, COPY + line));
        }
    }

    /** What the executions before have told: their histories are gone. */
    private Programs.Past past(HistoryEvent.OrchestrationStarted start) {
        if (!start.orchestrator().equals("Program")) {
            return Programs.Past.none("");
        }
        Object[] arguments =
                codec.decodeArguments(start.orchestrator(), ProgramsProgramBinding.RUN.parameters(), start.input());
        return (Programs.Past) arguments[PAST];
    }

    private void note(EntityId ledger, List<String> arguments, boolean alone, Map<Channel, List<String>> sent) {
        String copyTo = arguments.size() > 1 ? arguments.get(1) : "";
        note(new Programs.Told(ledger.key(), arguments.get(0), copyTo, alone), sent);
    }

    private void note(Programs.Told told, Map<Channel, List<String>> sent) {
        Channel channel = new Channel(ledger(told.ledger()), told.alone());
        sent.computeIfAbsent(channel, any -> new ArrayList<>()).add(told.line());
        if (!told.copyTo().isEmpty()) {
            String copy = COPY + told.line();
            expected.add(copy);
            count(ledger(told.copyTo()), copy, told.line());
        }
    }

    private static String ledger(String key) {
        return new EntityId(ProgramsLedgerBinding.TYPE.name(), key).toString();
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
        if (times == 0 || times > 1 && !renamed.contains(line)) {
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

    /** What was sent by an instance that was purged, or terminated before it had begun anew, is not known. */
    private boolean isOfTheForgotten(String line) {
        String by = line.substring(line.startsWith(COPY) ? COPY.length() : 0, line.indexOf('/'));
        return observed.purged().contains(by) || observed.terminating().contains(by);
    }

    /** What a critical section has entered first is followed by what it entered next; or by nothing of others. */
    private void nothingBetween(String ledger, List<String> lines) {
        for (String line : lines) {
            String question = line.replace(ProgramCode.BEGIN, "");
            int end = lines.indexOf(question + ProgramCode.END);
            if (line.endsWith(ProgramCode.BEGIN) && end >= 0) {
                List<String> between = new ArrayList<>(lines.subList(lines.indexOf(line) + 1, end));
                between.remove(question);
                if (!between.isEmpty()) {
                    violations.add("Ledger " + ledger + " has " + between + " within the section of " + question);
                }
            }
        }
    }

    /** What a turn sent that was lost later may be there, though no history has it; nothing may be there twice. */
    private void nothingElse(String ledger, List<String> lines) {
        for (String line : new HashSet<>(lines)) {
            boolean known = expected.contains(line) || observed.sending().contains(line) || isOfTheForgotten(line);
            if (!known && tail == Setting.Tail.NONE) {
                violations.add("Ledger " + ledger + " has what nobody sent: " + line);
            }
            if (Collections.frequency(lines, line) > 1 && !renamed.contains(line)) {
                violations.add("Ledger " + ledger + " has twice: " + line);
            }
        }
    }
}
