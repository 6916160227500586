package dev.perdure.runtime.client;

import dev.perdure.CustomStatus;
import dev.perdure.InstanceStatus;
import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.OutcomeCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.history.ShownCells;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.spi.TypeRef;
import java.util.Optional;

/** Shows stored instances to users. */
record Statuses(PayloadCodec codec) {
    InstanceStatus of(StoredInstance stored) {
        return new InstanceStatus(
                stored.id(),
                stored.orchestrator(),
                stored.status().shown(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.reason(),
                stored.failure()
                        .map(json -> OutcomeCodec.decodeFailure(stored.id(), json))
                        .map(Failure::details),
                Optional.ofNullable(stored.cells().get(ShownCells.CUSTOM_STATUS))
                        .map(json -> customStatus(stored.id(), new Payload(json))));
    }

    private CustomStatus customStatus(String id, Payload status) {
        return new CustomStatus(codec.json(nameOf(id), status), reader(id));
    }

    private static String nameOf(String id) {
        return "The custom status of instance " + id;
    }

    private CustomStatus.Reader reader(String id) {
        return new CustomStatus.Reader() {
            @Override
            public <T> T read(String json, Class<T> type) {
                return codec.decode(nameOf(id), TypeRef.<T>of(type), new Payload(json));
            }
        };
    }
}
