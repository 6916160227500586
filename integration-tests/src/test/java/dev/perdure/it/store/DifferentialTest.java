package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.fail;

import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The store in memory is a true model: it answers like Redis, and holds the same, whatever is called. Sequences of
 * random calls, one for each seed, are made to both. {@code -Ddiff.calls=200000} makes more of them than the suite
 * does, {@code -Ddiff.seed=7} only that one.
 */
@Tag("redis")
class DifferentialTest {
    private static final int CALLS_OF_A_SEQUENCE = 150;
    private static final int CALLS_BETWEEN_IMAGES = 25;
    private static final int CALLS = Integer.getInteger("diff.calls", 3_000);
    private static final Duration TIME_TO_SHORTEN = Duration.ofSeconds(15);

    /** Where two stores part: after how many calls, and how. */
    private record Parting(int calls, List<String> differences) {}

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void storeInMemory_answersAsRedisDoesAndHoldsTheSame() {
        Optional<Long> only = Optional.ofNullable(Long.getLong("diff.seed"));
        long sequences = only.isPresent() ? 1 : Math.max(1, CALLS / CALLS_OF_A_SEQUENCE);
        try (EmbeddedRedis redis = EmbeddedRedis.start()) {
            for (long at = 0; at < sequences; at++) {
                compare(redis, only.orElse(at + 1));
            }
        }
    }

    private static void compare(EmbeddedRedis redis, long seed) {
        List<StoreCall> calls = new ArrayList<>();
        Optional<Parting> parting = Optional.empty();
        try (TwoStores stores = new TwoStores(redis)) {
            RandomCalls random = new RandomCalls(seed, stores.memory());
            while (calls.size() < CALLS_OF_A_SEQUENCE && parting.isEmpty()) {
                calls.add(random.next());
                parting = step(stores, calls, calls.size());
            }
        }
        parting.ifPresent(found -> report(redis, seed, calls, found));
    }

    private static Optional<Parting> step(TwoStores stores, List<StoreCall> calls, int made) {
        List<String> differences = new ArrayList<>(stores.call(calls.get(made - 1)));
        if (made % CALLS_BETWEEN_IMAGES == 0 || made == calls.size() && made == CALLS_OF_A_SEQUENCE) {
            differences.addAll(stores.differences());
        }
        return differences.isEmpty() ? Optional.empty() : Optional.of(new Parting(made, differences));
    }

    /** The same calls to empty stores, with an image at the end. */
    private static Optional<Parting> replay(EmbeddedRedis redis, List<StoreCall> calls) {
        try (TwoStores stores = new TwoStores(redis)) {
            for (int made = 1; made <= calls.size(); made++) {
                List<String> differences = new ArrayList<>(stores.call(calls.get(made - 1)));
                if (made == calls.size()) {
                    differences.addAll(stores.differences());
                }
                if (!differences.isEmpty()) {
                    return Optional.of(new Parting(made, differences));
                }
            }
        }
        return Optional.empty();
    }

    private static void report(EmbeddedRedis redis, long seed, List<StoreCall> calls, Parting found) {
        List<StoreCall> shortest = shorten(redis, calls);
        List<String> differences =
                replay(redis, shortest).map(Parting::differences).orElse(found.differences());
        fail("""
                Redis and the store in memory part after %d calls. To see it again:
                  mvn -pl integration-tests -am test -Dtest=DifferentialTest -Ddiff.seed=%d -Dsurefire.failIfNoSpecifiedTests=false
                Redis <> memory:
                  %s
                It needs these calls:
                  %s
                """.formatted(
                        found.calls(),
                        seed,
                        String.join("\n  ", differences),
                        shortest.stream().map(StoreCall::toString).collect(Collectors.joining("\n  "))));
    }

    /** Leaves calls out as long as the stores still part. */
    private static List<StoreCall> shorten(EmbeddedRedis redis, List<StoreCall> calls) {
        List<StoreCall> shortest = calls;
        long deadline = System.nanoTime() + TIME_TO_SHORTEN.toNanos();
        for (int size = calls.size() / 2; size > 0 && System.nanoTime() < deadline; ) {
            boolean shorter = false;
            for (int from = 0; from < shortest.size() && System.nanoTime() < deadline; from += size) {
                List<StoreCall> without = new ArrayList<>(shortest);
                without.subList(from, Math.min(from + size, without.size())).clear();
                Optional<Parting> parting = replay(redis, without);
                if (parting.isPresent()) {
                    shortest = without.subList(0, parting.get().calls());
                    shorter = true;
                }
            }
            size = shorter ? Math.min(size, Math.max(1, shortest.size() / 2)) : size / 2;
        }
        return shortest;
    }
}
