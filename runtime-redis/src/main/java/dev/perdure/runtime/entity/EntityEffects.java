package dev.perdure.runtime.entity;

import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.ReplyTo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What comes of a turn of an entity.
 *
 * @param written the encoded cells that were written, by name
 * @param dropped the cells that are no more
 * @param answers the answers to those that wait for one, in order
 * @param sendings messages to send, in order
 * @param started timers that send the entity a message
 * @param cancelled timers to remove
 * @param left places of the messages that were not taken and stay in the inbox
 */
public record EntityEffects(
        Map<String, String> written,
        Set<String> dropped,
        List<Answer> answers,
        List<Sending> sendings,
        List<Timer> started,
        List<Timer> cancelled,
        List<Integer> left) {
    /** A turn that does nothing but answer. */
    public static EntityEffects of(Answer answer) {
        return new EntityEffects(Map.of(), Set.of(), List.of(answer), List.of(), List.of(), List.of(), List.of());
    }

    /** The answer to an operation or to a request for a lock. */
    public record Answer(ReplyTo to, Outcome outcome) {}

    /**
     * A message to an entity or instance.
     *
     * @param origin that of the message which led to it
     */
    public record Sending(String origin, String receiver, Message message) {}

    /** A message to the entity itself at a time, which does not matter where the timer is removed. */
    public record Timer(Message message, Instant due) {}
}
