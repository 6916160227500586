package dev.perdure.runtime.store;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a turn does outside its own instance. A message to the same partition goes straight into the inbox, others go
 * into the outbox, in the order given.
 *
 * @param timers timers to start
 * @param cancelled timers to remove, if they have not fired
 * @param activities activities to put into their queues
 * @param givenUp activities put into their queues before that nobody waits for any more, by their nonces
 * @param messages messages to send
 * @param replies answers to clients that called an entity
 */
public record TurnEffects(
        List<Timer> timers,
        List<Timer> cancelled,
        List<NewActivity> activities,
        List<String> givenUp,
        List<OutgoingMessage> messages,
        List<ClientReply> replies) {
    /** Nothing. */
    public static final TurnEffects NONE =
            new TurnEffects(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** How much it writes, in characters of bodies. */
    public long size() {
        Stream<String> bodies = Stream.of(
                        timers.stream().map(timer -> timer.message().body()),
                        activities.stream().map(NewActivity::body),
                        messages.stream().map(OutgoingMessage::body),
                        replies.stream().map(ClientReply::body))
                .flatMap(Function.identity());
        return bodies.mapToLong(String::length).sum();
    }

    /** How many things it writes or removes. */
    public long items() {
        return timers.size() + cancelled.size() + activities.size() + messages.size() + replies.size();
    }

    /**
     * A message that is put into the instance's inbox at a time. Two timers are the same if id and body are.
     *
     * @param dueMillis milliseconds since the epoch on the store's clock; ignored when a timer is removed
     * @param message the message
     */
    public record Timer(long dueMillis, OutgoingMessage message) {}

    /**
     * An activity to run.
     *
     * @param queue where it waits
     * @param nonce random, new for every attempt
     * @param body what the worker needs to run it
     */
    public record NewActivity(String queue, String nonce, String body) {}

    /** The answer to a client's call, kept for {@link HubStore#REPLY_RETENTION}. */
    public record ClientReply(String replyId, String body) {}
}
