package dev.perdure.it.sim;

import dev.perdure.DurableClient;
import dev.perdure.DurableException;
import dev.perdure.HubUnavailableException;
import dev.perdure.InstanceNotEndedException;
import dev.perdure.InstanceNotFoundException;
import dev.perdure.InstancePage;
import dev.perdure.InstanceQuery;
import dev.perdure.NotHostedException;
import dev.perdure.OrchestrationInstance;
import dev.perdure.PurgeFilter;
import dev.perdure.runtime.client.HubClient;
import dev.perdure.runtime.concurrent.Gate;
import dev.perdure.spi.ClientCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** A process that starts instances, talks to them and to ledgers, and waits for results. */
final class Client {
    private static final Duration REST = Duration.ofMillis(500);
    private static final Duration FOREVER = Duration.ofDays(1);

    private final VirtualProcess process;
    private final HubClient calls;
    private final Plans plans;
    private final Observed observed;
    private final Setting setting;
    private final ProgramsProgramClient programs;
    private final Random random;
    private int startedAgain;

    Client(VirtualProcess process, HubClient calls, Plans plans, Observed observed, Setting setting) {
        this.process = process;
        this.calls = calls;
        this.plans = plans;
        this.observed = observed;
        this.setting = setting;
        this.programs = new ProgramsProgramClient(new Hub(calls));
        this.random = process.scheduler().random();
    }

    /** What generated clients are made with. */
    private record Hub(HubClient client) implements DurableClient {
        @Override
        public OrchestrationInstance instance(String id) {
            return new OrchestrationInstance(client, id);
        }

        @Override
        public InstancePage list(InstanceQuery query) {
            return client.list(query);
        }

        @Override
        public long purge(PurgeFilter filter) {
            return client.purge(filter);
        }

        @Override
        public ClientCalls calls() {
            return client;
        }
    }

    /** Does all that it has to do; then it knows all results. */
    void run(List<String> instances) {
        List<String> open = new ArrayList<>(instances);
        for (String id : instances) {
            rest();
            start(id, id);
            for (int i = random.nextInt(3); i > 0; i--) {
                rest();
                talk(instances.get(random.nextInt(instances.size())), id + "." + i);
            }
            if (random.nextDouble() < setting.terminated() && !terminate(id)) {
                open.remove(id);
            }
        }
        open.stream().filter(this::isStartedAgain).forEach(this::awaitResult);
        calls.close();
    }

    /** Whether there is still something to wait for: an instance that was started in its place. */
    private boolean terminate(String id) {
        rest();
        observed.terminating(id);
        until(() -> programs.instance(id).terminate("enough"));
        return isStartedAgain(id);
    }

    /** Waits for the end of an instance, which may be purged then; and another one may be started under its id. */
    private boolean isStartedAgain(String id) {
        awaitResult(id);
        if (random.nextDouble() >= setting.purged()) {
            return false;
        }
        until(() -> programs.instance(id).purge());
        observed.purged(id);
        boolean again = random.nextBoolean();
        if (again) {
            start(id, id + "'" + ++startedAgain);
        }
        return again;
    }

    /** Repeats a command that is not answered. What is said to be lost need not be looked after. */
    private void until(Runnable command) {
        while (true) {
            try {
                command.run();
                return;
            } catch (HubUnavailableException later) {
                rest();
            } catch (InstanceNotFoundException | InstanceNotEndedException lost) {
                return;
            }
        }
    }

    private void rest() {
        process.scheduler().sleep((long) (random.nextDouble() * REST.toNanos()));
    }

    private void start(String id, String question) {
        List<String> plan = plans.next();
        while (true) {
            try {
                programs.withId(id).start(question, plan, Programs.Past.none(question));
                observed.started(id);
                return;
            } catch (NotHostedException | HubUnavailableException later) {
                rest();
            }
        }
    }

    private void talk(String instance, String what) {
        ProgramsLedgerClient.Entity ledger = new ProgramsLedgerClient(new Hub(calls)).entity(plans.ledger());
        try {
            switch (random.nextInt(3)) {
                case 0 -> programs.instance(instance).raise().said(what);
                case 1 -> {
                    observed.sending(what);
                    ledger.signal().enter(what);
                    observed.sent(what);
                }
                default -> {
                    observed.sending(what);
                    CompletableFuture<String> answer = ledger.async().enter(what);
                    if (isDone(answer, setting.patience())) {
                        observed.answered(what, ClientCalls.await(answer));
                    } else {
                        observed.unanswered(what);
                    }
                }
            }
        } catch (DurableException unknown) {
            // Whether it took effect is not known.
        }
    }

    private void awaitResult(String id) {
        while (true) {
            try {
                CompletableFuture<String> result = calls.result(id, ProgramsProgramBinding.RUN);
                isDone(result, FOREVER);
                observed.result(id, ClientCalls.await(result));
                return;
            } catch (HubUnavailableException later) {
                rest();
            } catch (RuntimeException failed) {
                observed.failed(id, failed);
                return;
            }
        }
    }

    private boolean isDone(CompletableFuture<?> answer, Duration limit) {
        Gate gate = process.gate();
        answer.whenComplete((result, failure) -> gate.open());
        try {
            return gate.await(limit);
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }
}
