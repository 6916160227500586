package dev.perdure.it.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.it.sim.CommitMutant.Without;
import dev.perdure.it.sim.Setting.Tail;
import dev.perdure.runtime.store.HubStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bugs that the simulation must find, and weaknesses that the protocol bears. */
final class MutantsTest {
    private static final int SEEDS_TO_FIND = Integer.getInteger("sim.mutants.found", 500);
    private static final int SEEDS_TO_BEAR = Integer.getInteger("sim.mutants.borne", 40);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Quiet quiet = new Quiet();

    /**
     * A bug.
     *
     * @param settings of the runs, by seed
     * @param from the first seed
     * @param sign what some violation says, when it is found
     */
    record Mutant(String name, LongFunction<Setting> settings, int from, UnaryOperator<HubStore> change, String sign) {
        static Mutant of(String name, Tail tail, UnaryOperator<HubStore> change) {
            return new Mutant(name, seed -> Setting.of(seed, tail), 0, change, "");
        }

        static Mutant inStorms(String name, UnaryOperator<HubStore> change) {
            return new Mutant(name, Setting::stormy, 0, change, "");
        }

        /** The same, found sooner if the search begins there. */
        Mutant searchedFrom(int seed) {
            return new Mutant(name, settings, seed, change, sign);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mutant> found() {
        return Stream.of(
                Mutant.of("neither fence nor token", Tail.NONE, CommitMutant.without(Without.FENCE, Without.TOKEN)),
                Mutant.inStorms(
                        "length-only token, no existence check",
                        CommitMutant.without(Without.FENCE, Without.TOKEN_BUT_LENGTH, Without.EXISTENCE)),
                Mutant.inStorms("no existence check", CommitMutant.without(Without.FENCE, Without.EXISTENCE)),
                Mutant.inStorms(
                                "inbox id without identity",
                                CommitMutant.without(Without.FENCE, Without.IDENTITY_OF_ENTRIES))
                        .searchedFrom(100),
                Mutant.of("no dedup", Tail.NONE, DeliveryMutant.withoutDedup()),
                Mutant.of("dedup by high-water mark", Tail.ANSWERED, DeliveryMutant.dedupByHighWaterMark()),
                Mutant.of("outbox dropped at delivery", Tail.ANSWERED, DeliveryMutant.outboxDroppedAtDelivery()),
                Mutant.of(
                        "message id without content",
                        Tail.ANSWERED,
                        CommitMutant.without(Without.CONTENT_IN_MESSAGE_IDS)),
                new Mutant(
                        "early answers dropped", Setting::stormy, 0, InboxMutant.earlyAnswersDropped(), "is RUNNING"),
                Mutant.of("cursor kept after reconnect", Tail.ANSWERED, InboxMutant.cursorKept()),
                Mutant.of("completion nonce ignored", Tail.ANSWERED, NonceMutant.ignored())
                        .searchedFrom(470));
    }

    static Stream<Mutant> borne() {
        return Stream.of(
                Mutant.of("no lease check", Tail.ANSWERED, CommitMutant.without(Without.FENCE)),
                Mutant.of("lease by epoch", Tail.ANSWERED, LeaseMutant.byEpoch()),
                Mutant.of("no ALREADY answer", Tail.ANSWERED, CommitMutant.without(Without.ALREADY)));
    }

    @BeforeEach
    void begin() {
        quiet.begin();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
        quiet.end();
    }

    @ParameterizedTest
    @MethodSource("found")
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void bug_isFound(Mutant mutant) throws InterruptedException {
        int seed = mutant.from();
        int end = seed + SEEDS_TO_FIND;
        while (seed < end && violations(mutant, seed).noneMatch(each -> each.contains(mutant.sign()))) {
            seed++;
        }
        assertTrue(seed < end, mutant + " was not found.");
    }

    @ParameterizedTest
    @MethodSource("borne")
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void weakness_doesNoHarm(Mutant mutant) throws InterruptedException {
        for (int seed = 0; seed < SEEDS_TO_BEAR; seed++) {
            assertEquals(List.of(), violations(mutant, seed).toList(), mutant + ", seed " + seed);
        }
    }

    private Stream<String> violations(Mutant mutant, int seed) throws InterruptedException {
        return Simulation.run(mutant.settings().apply(seed), mutant.change(), threads, Optional.empty())
                .violations()
                .stream();
    }
}
