package dev.perdure.it.store;

import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Standing;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import dev.perdure.runtime.store.TurnEffects.ClientReply;
import dev.perdure.runtime.store.TurnEffects.NewActivity;
import dev.perdure.runtime.store.TurnEffects.Timer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A turn in the making: by default the next one of its instance, which then runs. */
final class TurnOf {
    private final String id;
    private final String orchestrator;
    private String execution;
    private Optional<Turn.PastExecution> past = Optional.empty();
    private String expectedToken;
    private final String newToken = StoreFixture.newId();
    private long number;
    private Optional<String> history;
    private List<String> consumed = List.of();
    private final List<Timer> timers = new ArrayList<>();
    private final List<Timer> cancelled = new ArrayList<>();
    private final List<NewActivity> activities = new ArrayList<>();
    private final List<String> givenUp = new ArrayList<>();
    private final List<OutgoingMessage> messages = new ArrayList<>();
    private final List<ClientReply> replies = new ArrayList<>();
    private Standing standing = Standing.RUNNING;
    private final Map<String, String> cells = new TreeMap<>();
    private final Set<String> dropped = new HashSet<>();

    private TurnOf(String id, String orchestrator, String expectedToken, long number, Optional<String> history) {
        this.id = id;
        this.orchestrator = orchestrator;
        this.execution = orchestrator.isEmpty() ? "" : "ex";
        this.expectedToken = expectedToken;
        this.number = number;
        this.history = history;
    }

    static TurnOf instance(StoredInstance before) {
        long number = before.turns() + 1;
        TurnOf turn =
                new TurnOf(before.id(), before.orchestrator(), before.token(), number, Optional.of("turn " + number));
        turn.execution = before.execution();
        return turn;
    }

    static TurnOf newInstance(String id) {
        return new TurnOf(id, "Order", Turn.NO_TOKEN, 1, Optional.of("turn 1"));
    }

    static TurnOf newEntity(String id) {
        return new TurnOf(id, "", Turn.NO_TOKEN, 1, Optional.empty());
    }

    static TurnOf entity(StoredInstance before) {
        return new TurnOf(before.id(), "", before.token(), before.turns() + 1, Optional.empty());
    }

    TurnOf expecting(String token) {
        expectedToken = token;
        return this;
    }

    TurnOf number(long value) {
        number = value;
        return this;
    }

    TurnOf history(String entry) {
        history = Optional.of(entry);
        return this;
    }

    TurnOf consuming(List<String> inboxIds) {
        consumed = inboxIds;
        return this;
    }

    TurnOf timer(long dueMillis, OutgoingMessage message) {
        timers.add(new Timer(dueMillis, message));
        return this;
    }

    TurnOf cancelling(OutgoingMessage message) {
        cancelled.add(new Timer(0, message));
        return this;
    }

    TurnOf activity(String queue, String body) {
        return activity(queue, body, StoreFixture.newId());
    }

    TurnOf activity(String queue, String body, String nonce) {
        activities.add(new NewActivity(queue, nonce, body));
        return this;
    }

    TurnOf sending(OutgoingMessage message) {
        messages.add(message);
        return this;
    }

    TurnOf replying(String replyId, String body) {
        replies.add(new ClientReply(replyId, body));
        return this;
    }

    TurnOf cell(String name, String value) {
        cells.put(name, value);
        return this;
    }

    TurnOf dropping(String cell) {
        dropped.add(cell);
        return this;
    }

    TurnOf completing(String result) {
        standing = new Standing(Status.COMPLETED, Optional.of(result), Optional.empty(), Optional.empty());
        return this;
    }

    TurnOf failing(String with) {
        standing = new Standing(Status.FAILED, Optional.empty(), Optional.of(with), Optional.empty());
        return this;
    }

    /** An activity that was put into its queue before. */
    TurnOf givingUp(String nonce) {
        givenUp.add(nonce);
        return this;
    }

    /** A turn that only says why the instance stops here. */
    TurnOf parking(String why) {
        standing = Standing.suspended(why);
        return withoutHistory();
    }

    TurnOf withoutHistory() {
        history = Optional.empty();
        number--;
        return this;
    }

    /** A turn after which the instance goes on with that execution. */
    TurnOf continuing(String next) {
        past = Optional.of(new Turn.PastExecution(execution, number - 1));
        execution = next;
        number = 1;
        return this;
    }

    Turn build() {
        return new Turn(
                id,
                orchestrator,
                execution,
                expectedToken,
                newToken,
                number,
                history,
                consumed,
                new TurnEffects(timers, cancelled, activities, givenUp, messages, replies),
                standing,
                new Turn.CellChanges(cells, dropped),
                past);
    }
}
