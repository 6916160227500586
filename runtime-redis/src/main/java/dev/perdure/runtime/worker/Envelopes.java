package dev.perdure.runtime.worker;

import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Partitions;

/** Addresses and writes messages. */
public record Envelopes(Partitions partitions) {
    /** A message to an instance or entity, under that id. */
    public OutgoingMessage message(String receiver, String id, Message message) {
        return new OutgoingMessage(partitions.of(receiver), receiver, id, MessageCodec.encode(message));
    }

    /**
     * What a timer says to its instance. It has one identity for each thing that is waited for, so that it can be found
     * to be removed.
     */
    OutgoingMessage timer(String instanceId, Message message) {
        return message(instanceId, ContentId.of("timer", instanceId, MessageCodec.identity(message)), message);
    }

    /** The answer to an entity whose lock its holder does not need; another one to each time it asks. */
    OutgoingMessage unlock(Message.LockProbe probe) {
        String receiver = probe.entity().toString();
        String id = ContentId.of("unneeded", receiver, probe.lock(), Integer.toString(probe.check()));
        return message(receiver, id, new Message.Unlock(probe.lock()));
    }

    /** The answer to a step; a step has one, so the id needs no more than the step and what the answer says. */
    OutgoingMessage answer(ReplyTo.Step to, Outcome outcome) {
        Message answer = new Message.Answer(to.execution(), to.step(), to.call(), outcome);
        String content = MessageCodec.identity(answer);
        String id = ContentId.of("answer", to.instanceId(), to.execution(), Integer.toString(to.step()), content);
        return message(to.instanceId(), id, answer);
    }
}
