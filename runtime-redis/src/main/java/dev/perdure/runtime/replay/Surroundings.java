package dev.perdure.runtime.replay;

import dev.perdure.OrchestrationContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an orchestrator can look at: the same on every replay. */
abstract class Surroundings implements OrchestrationContext {
    private final ExecutionId id;
    private final Optional<String> parentId;
    private final HandOver hand;
    private final CurrentTurn turn;
    private final Seeds seeds;
    private final RandomGenerator random;
    private final Logger logger;

    Surroundings(ExecutionId id, String orchestrator, Optional<String> parentId, HandOver hand, CurrentTurn turn) {
        this.id = id;
        this.parentId = parentId;
        this.hand = hand;
        this.turn = turn;
        seeds = new Seeds(id);
        random = seeds.random();
        logger =
                new ReplayLogger(LoggerFactory.getLogger(orchestrator), () -> turn.isReplaying() || hand.isUnwinding());
    }

    final Seeds seeds() {
        return seeds;
    }

    @Override
    public final String instanceId() {
        return id.instanceId();
    }

    @Override
    public final Optional<String> parentId() {
        return parentId;
    }

    @Override
    public final Instant now() {
        hand.checkThread();
        return turn.at();
    }

    @Override
    public final UUID newUuid() {
        hand.checkThread();
        return seeds.nextUuid();
    }

    @Override
    public final RandomGenerator random() {
        hand.checkThread();
        return random;
    }

    @Override
    public final Logger logger() {
        hand.checkThread();
        return logger;
    }

    @Override
    public final boolean isReplaying() {
        hand.checkThread();
        return turn.isReplaying();
    }

    @Override
    public final boolean shouldContinueAsNew() {
        hand.checkThread();
        return turn.sizeBefore().isLong();
    }
}
