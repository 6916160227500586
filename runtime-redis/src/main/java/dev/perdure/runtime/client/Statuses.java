package dev.perdure.runtime.client;

import dev.perdure.InstanceStatus;
import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.OutcomeCodec;
import dev.perdure.runtime.store.StoredInstance;

/** Shows stored instances to users. */
final class Statuses {
    private Statuses() {}

    static InstanceStatus of(StoredInstance stored) {
        return new InstanceStatus(
                stored.id(),
                stored.orchestrator(),
                stored.status().shown(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.reason(),
                stored.failure()
                        .map(json -> OutcomeCodec.decodeFailure(stored.id(), json))
                        .map(Failure::details));
    }
}
