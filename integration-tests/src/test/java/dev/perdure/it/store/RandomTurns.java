package dev.perdure.it.store;

import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.Standing;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import dev.perdure.runtime.store.TurnEffects.ClientReply;
import dev.perdure.runtime.store.TurnEffects.NewActivity;
import dev.perdure.runtime.store.TurnEffects.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Draws turns: mostly ones that can be applied, and all the ways in which they cannot. */
final class RandomTurns {
    private static final long HOUR = 3_600_000;

    private final Draw draw;
    private final KnownThings known;

    RandomTurns(Draw draw, KnownThings known) {
        this.draw = draw;
        this.known = known;
    }

    /** Turns of one commit; some of one instance, each on top of the one before. */
    List<Turn> group(int partition) {
        PartitionImage image = known.image(partition);
        List<Turn> turns = new ArrayList<>();
        turns.add(turn(partition, image));
        while (draw.oneIn(2)) {
            Turn last = turns.get(turns.size() - 1);
            turns.add(draw.oneIn(3) ? follow(partition, last) : draw.oneIn(6) ? last : turn(partition, image));
        }
        return turns;
    }

    private Turn turn(int partition, PartitionImage image) {
        String id = known.receiver(partition);
        Optional<StoredInstance> before =
                Optional.ofNullable(image.instances().get(id)).map(PartitionImage.Instance::stored);
        String token = before.map(StoredInstance::token).orElse(Turn.NO_TOKEN);
        long turns = before.map(StoredInstance::turns).orElse(0L);
        Status status = before.map(StoredInstance::status).orElse(Status.PENDING);
        String execution = before.map(StoredInstance::execution).orElse("ex");
        return turn(partition, id, execution, draw.oneIn(10) ? known.name("t") : token, turns, status);
    }

    private Turn follow(int partition, Turn last) {
        return turn(
                partition,
                last.instanceId(),
                last.execution(),
                last.newToken(),
                last.number(),
                last.standing().status());
    }

    private Turn turn(int partition, String id, String execution, String token, long turns, Status before) {
        boolean isEntity = id.startsWith("@");
        Status status = isEntity ? Status.RUNNING : status(before);
        boolean recorded = !isEntity && status != Status.SUSPENDED && !before.isTerminal();
        long number = turns + (recorded || isEntity ? 1 : 0) + (draw.oneIn(15) ? 1 : 0);
        boolean anew = recorded && turns > 0 && draw.oneIn(6);
        return new Turn(
                id,
                isEntity ? "" : "Order",
                isEntity ? "" : anew ? known.fresh("ex") : execution,
                token,
                draw.oneIn(15) && !token.isEmpty() && !anew ? token : known.fresh("t"),
                anew ? 1 : number,
                recorded ? Optional.of(text("turn ")) : Optional.empty(),
                draw.some(3, () -> known.inboxId(partition)),
                draw.oneIn(4) ? TurnEffects.NONE : effects(partition, id),
                new Standing(status, recorded ? maybe("out") : Optional.empty(), maybe("err"), maybe("why")),
                isEntity ? new Turn.CellChanges(cells(), dropped()) : Turn.CellChanges.NONE,
                anew ? Optional.of(new Turn.PastExecution(execution, number - 1)) : Optional.empty());
    }

    private Set<String> dropped() {
        return draw.oneIn(3) ? Set.of("dropped", "unknown") : Set.of();
    }

    /** An end is final. */
    private Status status(Status before) {
        if (before.isTerminal()) {
            return before;
        }
        return draw.oneIn(3)
                ? draw.of(List.of(Status.SUSPENDED, Status.COMPLETED, Status.FAILED, Status.TERMINATED))
                : Status.RUNNING;
    }

    private Optional<String> maybe(String prefix) {
        return draw.oneIn(3) ? Optional.of(text(prefix)) : Optional.empty();
    }

    /** Now and then so long that a store may keep it elsewhere. */
    private String text(String prefix) {
        return known.fresh(prefix) + (draw.oneIn(100) ? "x".repeat(300_000) : "");
    }

    private Map<String, String> cells() {
        Map<String, String> cells = new TreeMap<>();
        draw.some(2, () -> draw.of(List.of("count", "s:s", "st", "dropped")))
                .forEach(name -> cells.put(name, known.fresh("v")));
        return cells;
    }

    private TurnEffects effects(int partition, String id) {
        List<OutgoingMessage> messages = new ArrayList<>();
        int activities = id.startsWith("@") ? 0 : 2; // entities have none
        known.partitions().forEach(to -> messages.addAll(draw.some(2, () -> known.message(to))));
        return new TurnEffects(
                draw.some(2, () -> new Timer(due(), known.timer(partition, id))),
                draw.some(2, () -> new Timer(0, known.startedTimer(partition, id))),
                draw.some(
                        activities,
                        () -> new NewActivity(draw.of(KnownThings.QUEUES), known.newNonce(), known.fresh("do"))),
                draw.some(2, known::scheduledNonce),
                messages,
                draw.some(2, () -> new ClientReply(known.name("r"), known.fresh("answer"))));
    }

    /** Long ago or far ahead, and never the same twice, since the order of those that are due together is open. */
    private long due() {
        long here = known.begun().toEpochMilli();
        int unique = Integer.parseInt(known.fresh(""));
        return draw.oneIn(2) ? here - HOUR - unique : here + HOUR + unique;
    }
}
