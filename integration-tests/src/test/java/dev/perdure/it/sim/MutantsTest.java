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
     * @param change the bug, on top of {@code weakness}
     * @param weakness what the bug needs beside it; alone it must do no harm on a seed that finds the bug
     * @param sign what some violation says, when it is found
     */
    record Mutant(
            String name,
            LongFunction<Setting> settings,
            int from,
            UnaryOperator<HubStore> change,
            Optional<UnaryOperator<HubStore>> weakness,
            String sign) {
        static Mutant of(String name, Tail tail, UnaryOperator<HubStore> change) {
            return new Mutant(name, seed -> Setting.of(seed, tail), 0, change, Optional.empty(), "");
        }

        static Mutant inStorms(String name, UnaryOperator<HubStore> change) {
            return new Mutant(name, Setting::stormy, 0, change, Optional.empty(), "");
        }

        /** The same, found sooner if the search begins there; no seed above 0 before it finds it. */
        Mutant searchedFrom(int seed) {
            return new Mutant(name, settings, seed, change, weakness, sign);
        }

        /** The same, of which this part is no bug. */
        Mutant beside(UnaryOperator<HubStore> harmless) {
            return new Mutant(name, settings, from, change, Optional.of(harmless), sign);
        }

        /** The same, found by this alone. */
        Mutant seenBy(String violation) {
            return new Mutant(name, settings, from, change, weakness, violation);
        }

        /** The same, and when nothing fails any more other workers take over. */
        Mutant renewed() {
            LongFunction<Setting> renewed = seed -> Altered.with(settings.apply(seed), Map.of("renewed", true));
            return new Mutant(name, renewed, from, change, weakness, sign);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Each is searched for from shortly before the first seed that finds it. To search all from the beginning:
     * {@code -Dsim.mutants.first=0 -Dsim.mutants.found=2000}.
     */
    static Stream<Mutant> found() {
        return Stream.of(
                Mutant.of("neither fence nor token", Tail.NONE, CommitMutant.without(Without.FENCE, Without.TOKEN))
                        .beside(CommitMutant.without(Without.FENCE))
                        .renewed()
                        .searchedFrom(100),
                Mutant.inStorms("no token behind the fence", CommitMutant.without(Without.TOKEN))
                        .searchedFrom(105),
                Mutant.inStorms("length-only token", CommitMutant.without(Without.FENCE, Without.TOKEN_BUT_LENGTH))
                        .beside(CommitMutant.without(Without.FENCE))
                        .renewed()
                        .searchedFrom(440),
                Mutant.inStorms("no existence check", CommitMutant.without(Without.EXISTENCE))
                        .searchedFrom(100),
                Mutant.inStorms("inbox id without identity", CommitMutant.without(Without.IDENTITY_OF_ENTRIES))
                        .searchedFrom(630),
                Mutant.of("no dedup", Tail.NONE, DeliveryMutant.withoutDedup()).searchedFrom(5),
                Mutant.of("dedup by high-water mark", Tail.ANSWERED, DeliveryMutant.dedupByHighWaterMark())
                        .searchedFrom(40),
                Mutant.of("outbox dropped at delivery", Tail.ANSWERED, DeliveryMutant.outboxDroppedAtDelivery())
                        .searchedFrom(3),
                Mutant.of("deadlines by the sender's clock", Tail.ANSWERED, DeliveryMutant.deadlinesOfTheSource()),
                Mutant.of(
                                "message id without content",
                                Tail.ANSWERED,
                                CommitMutant.without(Without.CONTENT_IN_MESSAGE_IDS))
                        .searchedFrom(78),
                Mutant.inStorms("early answers dropped", InboxMutant.earlyAnswersDropped())
                        .seenBy("is RUNNING"),
                Mutant.of("cursor kept after reconnect", Tail.ANSWERED, InboxMutant.cursorKept())
                        .searchedFrom(90),
                Mutant.of("completion nonce ignored", Tail.ANSWERED, NonceMutant.ignored())
                        .searchedFrom(550));
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
        while (seed < end && !isFoundBy(seed, mutant)) {
            seed++;
        }
        assertTrue(seed < end, mutant + " was not found.");
    }

    private boolean isFoundBy(int seed, Mutant mutant) throws InterruptedException {
        Setting setting = mutant.settings().apply(seed);
        if (violations(setting, mutant.change()).stream().noneMatch(each -> each.contains(mutant.sign()))) {
            return false;
        }
        if (mutant.weakness().isPresent()) {
            return violations(setting, mutant.weakness().get()).isEmpty();
        }
        assertEquals(List.of(), violations(setting, UnaryOperator.identity()), "without any bug, seed " + seed);
        return true;
    }

    @ParameterizedTest
    @MethodSource("borne")
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void weakness_doesNoHarm(Mutant mutant) throws InterruptedException {
        for (int seed = 0; seed < SEEDS_TO_BEAR; seed++) {
            List<String> violations = violations(mutant.settings().apply(seed), mutant.change());
            assertEquals(List.of(), violations, mutant + ", seed " + seed);
        }
    }

    private List<String> violations(Setting setting, UnaryOperator<HubStore> change) throws InterruptedException {
        return Simulation.run(setting, change, threads, Optional.empty()).violations();
    }
}
