package dev.perdure.runtime.scrub;

import dev.perdure.PayloadException;
import dev.perdure.runtime.history.ActivityCall;
import dev.perdure.runtime.history.ActivityCallCodec;
import dev.perdure.runtime.history.LockCells;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.PartitionImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is on its way in a partition, read. What cannot be read is left out: it goes to the dead letters, and whoever
 * waits for it is found to wait in vain.
 *
 * @param inbox messages by receiver
 * @param timers by receiver
 * @param activities those that wait or run, by the instance that called them
 * @param outbox messages to other partitions, with their receivers
 * @param locked messages that wait in their receivers for the end of a lock
 */
record Mail(
        Map<String, List<Message>> inbox,
        Map<String, List<Due>> timers,
        Map<String, List<ActivityCall>> activities,
        List<Sent> outbox,
        List<Sent> locked) {
    /** A message that will be sent at that time. */
    record Due(long millis, Message message) {}

    /** A message, and to whom. */
    record Sent(String receiver, Message message) {}

    static Mail of(PartitionImage image) {
        Mail mail = new Mail(new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        image.inbox()
                .forEach(entry -> message(entry.receiver(), entry.body())
                        .ifPresent(message -> add(mail.inbox, entry.receiver(), message)));
        image.timers()
                .forEach(timer -> message(timer.receiver(), timer.body())
                        .ifPresent(message -> add(mail.timers, timer.receiver(), new Due(timer.dueMillis(), message))));
        image.queues().values().stream()
                .flatMap(List::stream)
                .forEach(entry -> readable(() -> ActivityCallCodec.decode(entry.instanceId(), entry.body()))
                        .ifPresent(call -> add(mail.activities, entry.instanceId(), call)));
        image.outbox().stream()
                .map(OutboxEntry::message)
                .forEach(sent -> message(sent.receiver(), sent.body())
                        .ifPresent(message -> mail.outbox.add(new Sent(sent.receiver(), message))));
        image.instances()
                .forEach((receiver, instance) -> instance.stored().cells().forEach((cell, body) -> {
                    if (LockCells.isWaiting(cell)) {
                        message(receiver, body).ifPresent(message -> mail.locked.add(new Sent(receiver, message)));
                    }
                }));
        return mail;
    }

    private static Optional<Message> message(String receiver, String body) {
        return readable(() -> MessageCodec.decode(receiver, body));
    }

    private static <T> Optional<T> readable(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (PayloadException unreadable) {
            return Optional.empty();
        }
    }

    private static <T> void add(Map<String, List<T>> to, String key, T value) {
        to.computeIfAbsent(key, first -> new ArrayList<>()).add(value);
    }

    List<Message> inboxOf(RecordedInstance instance) {
        return inbox.getOrDefault(instance.id(), List.of());
    }

    List<Due> timersOf(RecordedInstance instance) {
        return timers.getOrDefault(instance.id(), List.of());
    }

    List<ActivityCall> activitiesOf(RecordedInstance instance) {
        return activities.getOrDefault(instance.id(), List.of());
    }

    /** Steps, here or elsewhere, that something on its way here will answer or lead to an answer. */
    Set<ReplyTo.Step> answered() {
        Set<ReplyTo.Step> steps = new HashSet<>();
        inbox.forEach((receiver, messages) ->
                messages.forEach(message -> step(receiver, message).ifPresent(steps::add)));
        outbox.forEach(sent -> step(sent.receiver(), sent.message()).ifPresent(steps::add));
        timers.forEach((receiver, messages) ->
                messages.forEach(due -> step(receiver, due.message()).ifPresent(steps::add)));
        locked.forEach(waiting -> step(waiting.receiver(), waiting.message()).ifPresent(steps::add));
        return steps;
    }

    private static Optional<ReplyTo.Step> step(String receiver, Message message) {
        if (message instanceof Message.Answer answer) {
            return Optional.of(new ReplyTo.Step(receiver, answer.execution(), answer.step(), answer.call()));
        }
        if (message instanceof Message.Start start) {
            return start.parent();
        }
        if (message instanceof Message.LockRequest request) {
            return Optional.of(request.holder());
        }
        return message instanceof Message.Operation operation
                ? operation.replyTo().filter(ReplyTo.Step.class::isInstance).map(ReplyTo.Step.class::cast)
                : Optional.empty();
    }
}
