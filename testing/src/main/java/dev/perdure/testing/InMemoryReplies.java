package dev.perdure.testing;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.TurnEffects;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Answers that wait for clients. Not thread-safe. */
final class InMemoryReplies {
    private final Map<String, Reply> replies = new LinkedHashMap<>();

    private record Reply(String body, Instant until) {}

    InMemoryReplies copy() {
        InMemoryReplies copy = new InMemoryReplies();
        copy.replies.putAll(replies);
        return copy;
    }

    /** Takes answers in, and drops those that are too old. */
    void put(List<TurnEffects.ClientReply> answers, Instant now) {
        replies.values().removeIf(reply -> !reply.until().isAfter(now));
        for (TurnEffects.ClientReply answer : answers) {
            replies.put(answer.replyId(), new Reply(answer.body(), now.plus(HubStore.REPLY_RETENTION)));
        }
    }

    Optional<String> get(String replyId, Instant now) {
        return Optional.ofNullable(replies.get(replyId))
                .filter(reply -> reply.until().isAfter(now))
                .map(Reply::body);
    }

    Map<String, String> image(Instant now) {
        Map<String, String> kept = new TreeMap<>();
        replies.keySet().forEach(id -> get(id, now).ifPresent(body -> kept.put(id, body)));
        return kept;
    }
}
