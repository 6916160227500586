package dev.perdure.it.sim;

import dev.perdure.it.StoreCalls;
import dev.perdure.runtime.store.ActivityTask;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a call of all partitions does and answers where one of them is out of reach. */
final class Reachable {
    private Reachable() {}

    static @Nullable Object of(Network network, StoreCalls.Call call) throws Throwable {
        if (network.away().isEmpty()) {
            return call.proceed();
        }
        int away = network.away().get();
        Object answer = network.replicas().unchanged(away, call);
        if (answer instanceof List<?> found) {
            return reachable(found, away).toList();
        }
        return answer instanceof Set<?> found ? reachable(found, away).collect(Collectors.toSet()) : answer;
    }

    private static Stream<?> reachable(Collection<?> found, int away) {
        return found.stream().filter(each -> !(each instanceof ActivityTask task) || task.partition() != away);
    }
}
