package dev.perdure.it.sim;

import dev.perdure.it.StoreCalls;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Turn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A store whose leases are weaker than they are; that costs time only. */
final class LeaseMutant {
    private LeaseMutant() {}

    private static Optional<String> holder(HubStore store, int partition) {
        return store.inspection().image(partition).lease().map(PartitionImage.Lease::nonce);
    }

    /** Owners are told apart by a number that a failover hands out again. */
    static UnaryOperator<HubStore> byEpoch() {
        return store -> {
            Map<String, Integer> epochs = new HashMap<>();
            return StoreCalls.around(store, (method, arguments, call) -> switch (method) {
                case "acquire" -> {
                    int before = holder(store, (Integer) arguments.get(0))
                            .map(nonce -> epochs.getOrDefault(nonce, 0))
                            .orElse(0);
                    epochs.putIfAbsent((String) arguments.get(2), before + 1);
                    yield call.proceed();
                }
                case "commit" -> store.owners().commit(sameEpoch(store, epochs, arguments.get(0)), turns(arguments));
                default -> call.proceed();
            });
        };
    }

    @SuppressWarnings("unchecked")
    private static List<Turn> turns(List<?> arguments) {
        return (List<Turn>) arguments.get(1);
    }

    private static PartitionOwner sameEpoch(HubStore store, Map<String, Integer> epochs, Object asking) {
        PartitionOwner owner = (PartitionOwner) asking;
        return holder(store, owner.partition())
                .filter(nonce -> epochs.getOrDefault(nonce, 0).equals(epochs.get(owner.nonce())))
                .map(nonce -> new PartitionOwner(owner.partition(), nonce))
                .orElse(owner);
    }
}
