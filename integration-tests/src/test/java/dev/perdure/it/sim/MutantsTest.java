package dev.perdure.it.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.it.sim.CommitMutant.Without;
import dev.perdure.it.sim.Setting.Tail;
import dev.perdure.runtime.store.HubStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
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
    private static final int SEEDS_TO_BEAR = Integer.getInteger("sim.mutants.borne", 15);

    private final ExecutorService threads = ActorThreads.create();
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

        /** The same, found sooner if the search begins there; no seed above 0 before it finds it. */
        Mutant searchedFrom(int seed) {
            return new Mutant(name, settings, seed, change, sign);
        }

        /** The same, and when nothing fails any more other workers take over. */
        Mutant renewed() {
            return new Mutant(
                    name, seed -> Altered.with(settings.apply(seed), Map.of("renewed", true)), from, change, sign);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Each is searched for from shortly before the first seed that finds it. From seed 1 up all are found within 200
     * seeds: {@code -Dsim.mutants.first=1 -Dsim.mutants.found=200}.
     */
    static Stream<Mutant> found() {
        return Stream.of(
                Mutant.of("neither fence nor token", Tail.NONE, CommitMutant.without(Without.FENCE, Without.TOKEN))
                        .searchedFrom(30),
                Mutant.inStorms(
                                "length-only token, no existence check",
                                CommitMutant.without(Without.FENCE, Without.TOKEN_BUT_LENGTH, Without.EXISTENCE))
                        .searchedFrom(4),
                Mutant.inStorms("no existence check", CommitMutant.without(Without.FENCE, Without.EXISTENCE))
                        .searchedFrom(4),
                Mutant.inStorms(
                                "inbox id without identity",
                                CommitMutant.without(Without.FENCE, Without.IDENTITY_OF_ENTRIES))
                        .searchedFrom(33),
                Mutant.of("no dedup", Tail.NONE, DeliveryMutant.withoutDedup()).searchedFrom(5),
                Mutant.of("dedup by high-water mark", Tail.ANSWERED, DeliveryMutant.dedupByHighWaterMark())
                        .searchedFrom(22),
                Mutant.of("outbox dropped at delivery", Tail.ANSWERED, DeliveryMutant.outboxDroppedAtDelivery())
                        .searchedFrom(3),
                Mutant.of("deadlines by the sender's clock", Tail.ANSWERED, DeliveryMutant.deadlinesOfTheSource()),
                Mutant.of(
                                "message id without content",
                                Tail.ANSWERED,
                                CommitMutant.without(Without.CONTENT_IN_MESSAGE_IDS))
                        .searchedFrom(78),
                new Mutant(
                        "early answers dropped", Setting::stormy, 0, InboxMutant.earlyAnswersDropped(), "is RUNNING"),
                Mutant.of("cursor kept after reconnect", Tail.ANSWERED, InboxMutant.cursorKept())
                        .searchedFrom(155),
                Mutant.of("completion nonce ignored", Tail.ANSWERED, NonceMutant.ignored())
                        .searchedFrom(83));
    }

    /**
     * A token that is no more than the number of turns is borne as long as owners are fenced: two turns of one number
     * are made by two owners, or by one that has acquired its partition anew in between, and then the first of them is
     * fenced.
     *
     * <p>Without the fence a former owner may commit what the owner does not know of: a message into the outbox, which
     * nobody delivers if the former owner dies before; a question, whose answer the owner puts aside as too early. The
     * next owner reads all of it, so nothing is lost. With the fence no owner commits once another one may have read.
     */
    static Stream<Mutant> borne() {
        return Stream.of(
                Mutant.inStorms("length-only token behind the fence", CommitMutant.without(Without.TOKEN_BUT_LENGTH)),
                Mutant.of("no lease check", Tail.ANSWERED, CommitMutant.without(Without.FENCE))
                        .renewed(),
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
        int seed = Integer.getInteger("sim.mutants.first", mutant.from());
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
            List<String> violations = violations(mutant, seed).toList();
            assertEquals(List.of(), violations, mutant + ", seed " + seed);
        }
    }

    private Stream<String> violations(Mutant mutant, int seed) throws InterruptedException {
        return Simulation.run(mutant.settings().apply(seed), mutant.change(), threads, Optional.empty())
                .violations()
                .stream();
    }
}
