package dev.perdure.runtime.history;

import dev.perdure.runtime.history.Kinds.Kind;
import dev.perdure.runtime.history.Message.ActivityFault;
import dev.perdure.runtime.history.Message.ActivityOverdue;
import dev.perdure.runtime.history.Message.ActivityResult;
import dev.perdure.runtime.history.Message.Answer;
import dev.perdure.runtime.history.Message.LockCheck;
import dev.perdure.runtime.history.Message.LockProbe;
import dev.perdure.runtime.history.Message.LockRequest;
import dev.perdure.runtime.history.Message.Operation;
import dev.perdure.runtime.history.Message.Raise;
import dev.perdure.runtime.history.Message.RetryDue;
import dev.perdure.runtime.history.Message.Start;
import dev.perdure.runtime.history.Message.Terminate;
import dev.perdure.runtime.history.Message.TimerDue;
import dev.perdure.runtime.history.Message.Unlock;
import dev.perdure.runtime.history.Message.Unlocked;
import java.util.List;

/** How each kind of message is written down. */
final class MessageKinds {
    /** All of them. */
    static final Kinds<Message> ALL = new Kinds<>(List.of(
            new Kind<>("Start", Start.class, MessageKinds::start, MessageKinds::start),
            new Kind<>("ActivityResult", ActivityResult.class, MessageKinds::result, MessageKinds::result),
            new Kind<>("ActivityFault", ActivityFault.class, MessageKinds::fault, MessageKinds::fault),
            new Kind<>("ActivityOverdue", ActivityOverdue.class, MessageKinds::overdue, MessageKinds::overdue),
            new Kind<>(
                    "TimerDue",
                    TimerDue.class,
                    (to, message) -> to.text("execution", message.execution()).number("step", message.step()),
                    from -> new TimerDue(from.text("execution"), from.number("step"))),
            new Kind<>(
                    "RetryDue",
                    RetryDue.class,
                    (to, message) -> to.text("execution", message.execution())
                            .number("step", message.step())
                            .number("attempt", message.attempt()),
                    from -> new RetryDue(from.text("execution"), from.number("step"), from.number("attempt"))),
            new Kind<>("Answer", Answer.class, MessageKinds::answer, MessageKinds::answer),
            new Kind<>(
                    "Raise",
                    Raise.class,
                    (to, message) -> to.text("event", message.event()).payload("payload", message.payload()),
                    from -> new Raise(from.text("event"), from.payload("payload"))),
            new Kind<>(
                    "Terminate",
                    Terminate.class,
                    (to, message) -> to.text("reason", message.reason()),
                    from -> new Terminate(from.text("reason"))),
            new Kind<>("Operation", Operation.class, MessageKinds::operation, MessageKinds::operation),
            new Kind<>("LockRequest", LockRequest.class, MessageKinds::lockRequest, MessageKinds::lockRequest),
            new Kind<>(
                    "Unlock",
                    Unlock.class,
                    (to, message) -> to.text("lock", message.lock()),
                    from -> new Unlock(from.text("lock"))),
            new Kind<>("Unlocked", Unlocked.class, (to, message) -> {}, from -> new Unlocked()),
            new Kind<>(
                    "LockCheck",
                    LockCheck.class,
                    (to, message) -> to.text("lock", message.lock()).number("check", message.check()),
                    from -> new LockCheck(from.text("lock"), from.number("check"))),
            new Kind<>("LockProbe", LockProbe.class, MessageKinds::lockProbe, MessageKinds::lockProbe)));

    private MessageKinds() {}

    private static void start(FieldWriter to, Start message) {
        to.text("orchestrator", message.orchestrator())
                .payload("input", message.input())
                .optional(message.parent(), Parts::parent)
                .optional(message.deadline(), (field, due) -> field.time("deadline", due))
                .text("messageId", message.messageId());
    }

    private static Start start(FieldReader from) {
        return new Start(
                from.text("orchestrator"),
                from.payload("input"),
                Parts.parent(from),
                from.optional("deadline", from::time),
                from.text("messageId"));
    }

    private static void result(FieldWriter to, ActivityResult message) {
        to.text("execution", message.execution())
                .number("step", message.step())
                .text("nonce", message.nonce())
                .payload("result", message.result());
    }

    private static ActivityResult result(FieldReader from) {
        return new ActivityResult(
                from.text("execution"), from.number("step"), from.text("nonce"), from.payload("result"));
    }

    private static void fault(FieldWriter to, ActivityFault message) {
        to.text("execution", message.execution())
                .number("step", message.step())
                .text("nonce", message.nonce())
                .object("failure", failure -> Parts.failure(failure, message.failure()))
                .number("starts", message.starts());
    }

    private static ActivityFault fault(FieldReader from) {
        return new ActivityFault(
                from.text("execution"),
                from.number("step"),
                from.text("nonce"),
                Parts.failure(from.object("failure")),
                from.optional("starts", from::number).orElse(0));
    }

    private static void overdue(FieldWriter to, ActivityOverdue message) {
        to.text("execution", message.execution())
                .number("step", message.step())
                .number("attempt", message.attempt())
                .text("exceeded", message.exceeded().text());
    }

    private static ActivityOverdue overdue(FieldReader from) {
        return new ActivityOverdue(
                from.text("execution"),
                from.number("step"),
                from.number("attempt"),
                TimeoutKind.of(from.text("exceeded")));
    }

    private static void answer(FieldWriter to, Answer message) {
        to.text("execution", message.execution())
                .number("step", message.step())
                .text("call", message.call())
                .object("outcome", outcome -> Parts.OUTCOMES.write(outcome, message.outcome()));
    }

    private static Answer answer(FieldReader from) {
        return new Answer(
                from.text("execution"),
                from.number("step"),
                from.text("call"),
                Parts.OUTCOMES.read(from.object("outcome")));
    }

    private static void operation(FieldWriter to, Operation message) {
        to.text("operation", message.operation())
                .payload("arguments", message.arguments())
                .optional(
                        message.replyTo(),
                        (field, receiver) -> field.object("replyTo", it -> Parts.RECEIVERS.write(it, receiver)))
                .optional(message.lock(), (field, lock) -> field.text("lock", lock));
    }

    private static Operation operation(FieldReader from) {
        return new Operation(
                from.text("operation"),
                from.payload("arguments"),
                from.optional("replyTo", name -> Parts.RECEIVERS.read(from.object(name))),
                from.optional("lock", from::text));
    }

    private static void lockRequest(FieldWriter to, LockRequest message) {
        to.text("lock", message.lock());
        Parts.entities(to, message.entities());
        to.object("holder", holder -> Parts.step(holder, message.holder()));
    }

    private static LockRequest lockRequest(FieldReader from) {
        return new LockRequest(from.text("lock"), Parts.entities(from), Parts.step(from.object("holder")));
    }

    private static void lockProbe(FieldWriter to, LockProbe message) {
        to.text("lock", message.lock());
        Parts.entity(to, message.entity());
        to.number("check", message.check());
    }

    private static LockProbe lockProbe(FieldReader from) {
        return new LockProbe(from.text("lock"), Parts.entity(from), from.number("check"));
    }
}
