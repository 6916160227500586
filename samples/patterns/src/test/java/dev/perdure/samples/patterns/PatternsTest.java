package dev.perdure.samples.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.OrchestrationFailedException;
import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import dev.perdure.samples.patterns.approval.ExpenseApproval.Decision;
import dev.perdure.samples.patterns.approval.ExpenseApproval.Outcome;
import dev.perdure.samples.patterns.approval.ExpenseApprovalBinding;
import dev.perdure.samples.patterns.approval.ExpenseApprovalClient;
import dev.perdure.samples.patterns.approval.ExpenseApprovalOrchestrator;
import dev.perdure.samples.patterns.approval.MailBinding;
import dev.perdure.samples.patterns.chaining.Press;
import dev.perdure.samples.patterns.chaining.PressBinding;
import dev.perdure.samples.patterns.chaining.PublishingBinding;
import dev.perdure.samples.patterns.chaining.PublishingClient;
import dev.perdure.samples.patterns.chaining.PublishingOrchestrator;
import dev.perdure.samples.patterns.fanout.Backup;
import dev.perdure.samples.patterns.fanout.BackupBinding;
import dev.perdure.samples.patterns.fanout.BackupClient;
import dev.perdure.samples.patterns.fanout.BackupOrchestrator;
import dev.perdure.samples.patterns.fanout.Disks;
import dev.perdure.samples.patterns.fanout.DisksBinding;
import dev.perdure.samples.patterns.monitor.ClearSky;
import dev.perdure.samples.patterns.monitor.ClearSkyBinding;
import dev.perdure.samples.patterns.monitor.ClearSkyClient;
import dev.perdure.samples.patterns.monitor.ClearSkyOrchestrator;
import dev.perdure.samples.patterns.monitor.StationsBinding;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each pattern on a redis-server of its own, with activities that are lambdas where they can be. */
class PatternsTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final EmbeddedRedis redis = EmbeddedRedis.start();
    private final Perdure perdure = Perdure.connect(redis.uri());

    @AfterEach
    void close() {
        perdure.close();
        redis.close();
    }

    private Worker worker(Binding... bindings) {
        return perdure.worker().host(List.of(bindings)).start();
    }

    @Test
    void chaining_handsEachResultToTheNextStep() {
        Press press = new Press() {
            @Override
            public String proofread(String text) {
                return text.replace("teh", "the");
            }

            @Override
            public String typeset(String text) {
                return "<p>" + text + "</p>";
            }

            @Override
            public String publish(String page) {
                return "published " + page;
            }
        };
        try (Worker ignored = worker(PublishingBinding.of(PublishingOrchestrator::new), PressBinding.of(press))) {
            String published = new PublishingClient(perdure).start("teh end").result(LIMIT);

            assertEquals("published <p>the end</p>", published);
        }
    }

    private static Disks disks(int files, String broken) {
        return new Disks() {
            @Override
            public List<String> files(String folder) {
                return IntStream.range(0, files).mapToObj(n -> folder + "/" + n).toList();
            }

            @Override
            public long copy(String file) {
                if (file.endsWith(broken)) {
                    throw new IllegalStateException(file + " cannot be read");
                }
                return 10;
            }
        };
    }

    @Test
    void fanOut_addsUpWhatWasCopiedAndNamesWhatWasNot() {
        try (Worker ignored = worker(BackupBinding.of(BackupOrchestrator::new), DisksBinding.of(disks(30, "/7")))) {
            Backup.Summary summary = new BackupClient(perdure).start("home").result(LIMIT);

            assertEquals(new Backup.Summary(290, List.of("home/7")), summary);
        }
    }

    @Test
    void fanOut_failsWithTheFourthFailure() {
        try (Worker ignored = worker(BackupBinding.of(BackupOrchestrator::new), DisksBinding.of(disks(50, "7")))) {
            BackupClient.Instance backup = new BackupClient(perdure).start("home");

            assertThrows(OrchestrationFailedException.class, () -> backup.result(LIMIT));
        }
    }

    @Test
    void monitor_looksUntilItIsSoOverMoreThanOneHistory() {
        AtomicInteger looks = new AtomicInteger();
        try (Worker ignored = worker(
                ClearSkyBinding.of(ClearSkyOrchestrator::new),
                StationsBinding.of(city -> looks.incrementAndGet() == 120))) {
            ClearSky.Wish wish = new ClearSky.Wish(
                    "Oslo", Duration.ofMillis(1), Instant.now().plus(LONG));

            assertTrue(new ClearSkyClient(perdure).start(wish).result(LIMIT));
            assertEquals(120, looks.get());
        }
    }

    @Test
    void monitor_givesUpAtTheDeadline() {
        try (Worker ignored =
                worker(ClearSkyBinding.of(ClearSkyOrchestrator::new), StationsBinding.of(city -> false))) {
            ClearSky.Wish wish =
                    new ClearSky.Wish("Bergen", SHORT, Instant.now().plus(SHORT));

            assertFalse(new ClearSkyClient(perdure).start(wish).result(LIMIT));
        }
    }

    @Test
    void approval_isGivenByWhoAnswers() throws InterruptedException {
        BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        try (Worker ignored = worker(
                ExpenseApprovalBinding.of(ExpenseApprovalOrchestrator::new),
                MailBinding.of((whom, request) -> asked.add(whom)))) {
            ExpenseApprovalClient.Instance run =
                    new ExpenseApprovalClient(perdure).start("a chair", List.of("ann", "bob"), LONG);
            assertEquals("ann", asked.poll(LIMIT.toSeconds(), TimeUnit.SECONDS));

            run.raise().decided(new Decision("ann", true));

            assertEquals(Outcome.APPROVED, run.result(LIMIT));
            assertTrue(asked.isEmpty());
        }
    }

    @Test
    void approval_isAskedOfTheNextOneWhenNobodyAnswers() {
        BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        try (Worker ignored = worker(
                ExpenseApprovalBinding.of(ExpenseApprovalOrchestrator::new),
                MailBinding.of((whom, request) -> asked.add(whom)))) {
            Outcome outcome = new ExpenseApprovalClient(perdure)
                    .start("a yacht", List.of("ann", "bob"), SHORT)
                    .result(LIMIT);

            assertEquals(Outcome.NOBODY_ANSWERED, outcome);
            assertEquals(List.of("ann", "bob"), List.copyOf(asked));
        }
    }
}
