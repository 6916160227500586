package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.Standing;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import dev.perdure.runtime.worker.PartitionLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the owner of a partition reads from its inbox, and what it takes out of it without a turn. */
final class InboxTest {
    private static final Duration RESCAN = Duration.ofSeconds(5);

    /** Does not show the messages to that receiver, as a store that has lost them would not, while they are hidden. */
    private static HubStore hiding(HubStore store, String receiver, AtomicBoolean hidden) {
        return StoreCalls.around(store, (method, arguments, call) -> {
            Object answer = call.proceed();
            return method.equals("inbox") && hidden.get() ? without(receiver, answer) : answer;
        });
    }

    private static List<InboxEntry> without(String receiver, Object entries) {
        return ((List<?>) entries)
                .stream()
                        .map(InboxEntry.class::cast)
                        .filter(entry -> !entry.receiver().equals(receiver))
                        .toList();
    }

    @Test
    void messageBeforeTheCursor_isFoundBehindManyThatWait() {
        AtomicBoolean hidden = new AtomicBoolean(true);
        OnePartition partition = new OnePartition(store -> hiding(store, "late", hidden));
        try (PartitionLoop loop = partition.owner(10, FlowsNapBinding.of(FlowCode.Nap::new))) {
            partition.start("elsewhere", "Chain", "[[]]");
            for (int i = 0; i < 1200; i++) {
                partition.raise("elsewhere", "ignored", "null");
            }
            partition.start("late", "Nap", "[\"PT1H\"]");
            partition.start("last", "Nap", "[\"PT1H\"]");
            for (int steps = 0; partition.stored("last").status() == Status.PENDING; steps++) {
                assertTrue(steps < 100 && loop.step(Duration.ZERO));
            }

            hidden.set(false);
            partition.clock().forward(RESCAN);
            assertTrue(loop.step(Duration.ZERO));

            assertEquals(Status.RUNNING, partition.stored("late").status());
        }
    }

    @Test
    void messagesThatWait_areNotReadAgainWhileTheirNumberIsAsKnown() {
        List<Object> positions = new ArrayList<>();
        OnePartition partition = new OnePartition(store -> Broken.store(store, (method, arguments) -> {
            if (method.equals("inbox")) {
                positions.add(arguments.get(1));
            }
        }));
        try (PartitionLoop loop = partition.owner(10, FlowsNapBinding.of(FlowCode.Nap::new))) {
            partition.start("elsewhere", "Chain", "[[]]");
            partition.raise("elsewhere", "ignored", "null");
            assertTrue(loop.step(Duration.ZERO));

            positions.clear();
            for (int measured = 0; measured < 10; measured++) {
                partition.clock().forward(RESCAN);
                assertTrue(loop.step(Duration.ZERO));
            }
            assertFalse(positions.isEmpty());
            assertFalse(positions.contains(InboxEntry.START));
        }
    }

    @Test
    void eventThatTheOrchestratorDoesNotDeclare_goesToTheDeadLetters() {
        List<Object> reasons = new ArrayList<>();
        OnePartition partition = new OnePartition(store -> Broken.store(store, (method, arguments) -> {
            if (method.equals("deadLetter")) {
                reasons.add(arguments.get(2));
            }
        }));
        try (PartitionLoop loop = partition.owner(10, FlowsApprovalBinding.of(FlowCode.Approval::new))) {
            partition.start("a", "Approval", "[1,\"PT1H\"]");
            partition.raise("a", "aproved", "\"ann\"");
            partition.drain(loop);
            partition.raise("a", "aproved", "\"bob\"");
            partition.drain(loop);
            partition.raise("a", "approved", "\"cleo\"");
            partition.drain(loop);
        }

        String reason = "[PERD-305] Orchestrator Approval of instance a declares no external event aproved."
                + " It declares: approved, cancelled."
                + " Raise one of those, or deploy the orchestrator that declares it.";
        assertEquals(List.of(reason, reason), reasons);
        assertEquals(Optional.of("\"approved[cleo]\""), partition.stored("a").output());
        assertTrue(partition.history("a").stream().noneMatch(turn -> turn.contains("aproved")));
    }

    /** Its sender knows a later version of the entity. Whoever deploys that can replay it. */
    @Test
    void signalThatTheEntityDoesNotHave_isADeadLetter() {
        List<String> reasons = new ArrayList<>();
        OnePartition partition = new OnePartition(store -> Broken.store(store, (method, arguments) -> {
            if (method.equals("deadLetter")) {
                reasons.add((String) arguments.get(2));
            }
        }));
        try (PartitionLoop loop = partition.owner(10, FlowsTapeBinding.of(FlowCode.Tape::new))) {
            partition.send("@Tape@a", new Message.Operation("Tape.rewind", new Payload("[]"), Optional.empty()));
            partition.send("@Tape@a", new Message.Operation("Tape.append", new Payload("[7]"), Optional.empty()));
            partition.drain(loop);
        }

        assertEquals(1, reasons.size());
        assertTrue(reasons.get(0).startsWith("[PERD-325] Operation Tape.rewind was asked for"), reasons.get(0));
        assertEquals("[7]", partition.stored("@Tape@a").cells().get("values"));
    }

    /** Messages of code that nobody here runs wait, and those who run the worker are told. */
    @Test
    void messageForCodeThatIsNotHosted_waitsAndIsTold() {
        OnePartition partition = new OnePartition();
        try (LogLines logged = LogLines.of("dev.perdure.runtime.worker.Turns");
                PartitionLoop loop = partition.owner(10, FlowsTapeBinding.of(FlowCode.Tape::new))) {
            partition.start("a", "Approval", "[1,\"PT1H\"]");
            loop.step(Duration.ZERO);

            assertEquals(1, logged.count("[PERD-384] Instance a waits", "orchestrator Approval"));
            assertEquals(1, partition.inbox().size());
        }
    }

    /** What an orchestrator's turn sends to an instance that was never started. */
    private static Turn raisingToNobody(StoredInstance before) {
        Message event = new Message.Raise("approved", new Payload("\"ann\""));
        OutgoingMessage message = new OutgoingMessage(0, "nobody", "event", MessageCodec.encode(event));
        return new Turn(
                before.id(),
                before.orchestrator(),
                before.execution(),
                before.token(),
                "next token",
                before.turns(),
                Optional.empty(),
                List.of(),
                new TurnEffects(List.of(), List.of(), List.of(), List.of(), List.of(message), List.of()),
                Standing.RUNNING,
                Turn.CellChanges.NONE,
                Optional.empty());
    }

    @Test
    void eventOfAnOrchestratorToAnUnknownInstance_goesToTheDeadLettersAndIsToldOf() {
        OnePartition partition = new OnePartition();
        try (PartitionLoop loop = partition.owner(10, FlowsApprovalBinding.of(FlowCode.Approval::new))) {
            partition.start("sender", "Approval", "[1,\"PT1H\"]");
            partition.drain(loop);
            partition.commit(raisingToNobody(partition.stored("sender")));
        }
        try (PartitionLoop loop = partition.owner(10, FlowsApprovalBinding.of(FlowCode.Approval::new));
                LogLines logged = LogLines.of("dev.perdure.runtime.worker.DeadLetters")) {
            partition.drain(loop);
            assertEquals(1, logged.count("[PERD-346] Nobody takes what was sent to nobody"));
            partition.raise("sender", "approved", "\"ann\"");
            partition.drain(loop);
        }

        assertEquals(Status.COMPLETED, partition.stored("sender").status());
        PartitionImage image = partition.store().inspection().image(0);
        assertEquals(
                List.of("nobody"),
                image.deadLetters().stream().map(letter -> letter.receiver()).toList());
    }

    @Test
    void historyUnderOneSeed_isTheSameEachTime() {
        assertEquals(seeded(), seeded());
    }

    private static List<String> seeded() {
        OnePartition partition = new OnePartition();
        AtomicInteger next = new AtomicInteger();
        partition.random(() -> "token-" + next.incrementAndGet());
        try (PartitionLoop loop = partition.owner(10, FlowsFanOutBinding.of(FlowCode.FanOut::new))) {
            partition.start("a", "FanOut", "[3]");
            partition.drain(loop);
        }
        return partition.history("a");
    }
}
