package dev.perdure.runtime.worker;

import dev.perdure.PayloadException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.TurnCodec;
import dev.perdure.runtime.store.HubStore;
import java.util.ArrayList;
import java.util.List;

/** Reads histories of a partition's instances. */
record Histories(HubStore store, int partition) {
    /**
     * Leads the code of an instance back to where it was.
     *
     * @throws dev.perdure.runtime.replay.NonDeterminismException if the code does not fit
     * @throws PayloadException if the history cannot be read, or is not whole
     */
    void leadBack(LiveInstance instance) {
        List<String> entries = entries(instance);
        List<RecordedTurn> past = learn(instance, entries);
        for (int at = 0; at < past.size(); at++) {
            instance.replay(past.get(at), instance.size().with(past.get(at), entries.get(at)));
        }
    }

    /**
     * Lets an instance know what its history holds, without running code.
     *
     * @throws PayloadException if the history cannot be read, or is not whole
     */
    void learn(LiveInstance instance) {
        learn(instance, entries(instance));
    }

    private List<String> entries(LiveInstance instance) {
        LiveInstance.Identity self = instance.identity();
        if (instance.turns() == 0) {
            return List.of();
        }
        return store.owners().history(partition, self.id(), self.execution());
    }

    private static List<RecordedTurn> learn(LiveInstance instance, List<String> entries) {
        String id = instance.identity().id();
        if (entries.size() != instance.turns()) {
            String fact = "it has %d turns and should have %d".formatted(entries.size(), instance.turns());
            throw new PayloadException(Problem.UNREADABLE_HISTORY.message(id, fact));
        }
        List<RecordedTurn> past = new ArrayList<>();
        for (String entry : entries) {
            RecordedTurn turn = TurnCodec.decode(id, entry);
            instance.learn(turn);
            past.add(turn);
        }
        return past;
    }
}
