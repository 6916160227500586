package dev.perdure.runtime.worker;

import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.runtime.store.StoredInstance;
import java.util.List;
import java.util.Optional;

/** What the turns of a history have sent: the same messages, under the same ids, as in the commit of the turn. */
public record RecordedMessages(Partitions partitions) {
    /**
     * The messages of one turn.
     *
     * @param parent the step that waits for the end of the instance
     */
    public List<OutgoingMessage> of(StoredInstance instance, RecordedTurn turn, Optional<ReplyTo.Step> parent) {
        InstanceEffects effects = new InstanceEffects(LiveInstance.Identity.of(instance), new Envelopes(partitions));
        effects.take(turn, parent, Optional.empty(), Dropped.NOTHING);
        return effects.collected().messages();
    }
}
