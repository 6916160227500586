package dev.perdure.it.sim;

import dev.perdure.it.StoreCalls;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A store whose commits check less than they must. */
final class CommitMutant {
    private final HubStore store;
    private final Set<Without> without;

    private CommitMutant(HubStore store, Set<Without> without) {
        this.store = store;
        this.without = without;
    }

    /** What a commit does not do. */
    enum Without {
        /** Whoever commits is taken for the owner. */
        FENCE,
        /** An instance may have moved on. */
        TOKEN,
        /** An instance may have moved on by other turns of the same number. */
        TOKEN_BUT_LENGTH,
        /** What is consumed may be gone. */
        EXISTENCE,
        /** A place in the inbox stands for whatever lies there. */
        IDENTITY_OF_ENTRIES,
        /** A message is named by where it was sent, not by what it says. */
        CONTENT_IN_MESSAGE_IDS,
        /** A turn that is committed twice is a conflict. */
        ALREADY
    }

    static UnaryOperator<HubStore> without(Without first, Without... more) {
        return store -> {
            CommitMutant mutant = new CommitMutant(store, EnumSet.of(first, more));
            return StoreCalls.around(store, mutant::call);
        };
    }

    @SuppressWarnings("unchecked")
    private Object call(String method, List<?> arguments, StoreCalls.Call call) throws Throwable {
        return method.equals("commit")
                ? commit((PartitionOwner) arguments.get(0), (List<Turn>) arguments.get(1))
                : call.proceed();
    }

    private List<CommitResult> commit(PartitionOwner owner, List<Turn> turns) {
        List<CommitResult> results = new ArrayList<>();
        for (Turn turn : turns) {
            Turn changed =
                    identified(existing(tokenless(owner.partition(), turn), owner.partition()), owner.partition());
            CommitResult result = store.owners()
                    .commit(present(owner), List.of(renamed(changed)))
                    .get(0);
            boolean twice = result.verdict() == Verdict.ALREADY && without.contains(Without.ALREADY);
            results.add(twice ? CommitResult.of(Verdict.CONFLICT) : result);
        }
        return results;
    }

    private PartitionOwner present(PartitionOwner owner) {
        if (!without.contains(Without.FENCE)) {
            return owner;
        }
        return image(owner.partition())
                .lease()
                .map(lease -> new PartitionOwner(owner.partition(), lease.nonce()))
                .orElse(owner);
    }

    private PartitionImage image(int partition) {
        return store.inspection().image(partition);
    }

    private Turn tokenless(int partition, Turn turn) {
        Optional<StoredInstance> stored =
                store.clients().instances(partition, List.of(turn.instanceId())).get(0);
        String token = stored.map(StoredInstance::token).orElse(Turn.NO_TOKEN);
        long turns = stored.map(StoredInstance::turns).orElse(0L);
        boolean anyLength = without.contains(Without.TOKEN);
        boolean sameLength = without.contains(Without.TOKEN_BUT_LENGTH) && turns == turn.turnsBefore();
        if (token.equals(turn.newToken()) || !(anyLength || sameLength)) {
            return turn;
        }
        long number = turns + turn.number() - turn.turnsBefore();
        return Altered.with(turn, Map.of("expectedToken", token, "number", number));
    }

    private List<InboxEntry> inbox(int partition) {
        return store.owners().inbox(partition, InboxEntry.START, Integer.MAX_VALUE, Duration.ZERO);
    }

    private Turn existing(Turn turn, int partition) {
        if (!without.contains(Without.EXISTENCE)) {
            return turn;
        }
        List<String> there = inbox(partition).stream().map(InboxEntry::id).toList();
        return Altered.with(
                turn,
                Map.of(
                        "consumed",
                        turn.consumed().stream().filter(there::contains).toList()));
    }

    private Turn identified(Turn turn, int partition) {
        if (!without.contains(Without.IDENTITY_OF_ENTRIES)) {
            return turn;
        }
        List<InboxEntry> inbox = inbox(partition);
        List<String> consumed = turn.consumed().stream()
                .map(id -> inbox.stream()
                        .map(InboxEntry::id)
                        .filter(other -> number(other) == number(id))
                        .findFirst()
                        .orElse(id))
                .toList();
        return Altered.with(turn, Map.of("consumed", consumed));
    }

    private static long number(String entryId) {
        return EntryId.parse(entryId).number();
    }

    private Turn renamed(Turn turn) {
        if (!without.contains(Without.CONTENT_IN_MESSAGE_IDS)) {
            return turn;
        }
        List<OutgoingMessage> messages = new ArrayList<>();
        for (OutgoingMessage message : turn.effects().messages()) {
            String id = ContentId.of(
                    turn.instanceId(),
                    turn.execution(),
                    Long.toString(turn.number()),
                    Integer.toString(messages.size()));
            messages.add(Altered.with(message, Map.of("id", id)));
        }
        return Altered.with(turn, Map.of("effects", Altered.with(turn.effects(), Map.of("messages", messages))));
    }
}
