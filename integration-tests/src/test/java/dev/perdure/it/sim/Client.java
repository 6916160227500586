package dev.perdure.it.sim;

import dev.perdure.DurableClient;
import dev.perdure.DurableException;
import dev.perdure.HubUnavailableException;
import dev.perdure.InstancePage;
import dev.perdure.InstanceQuery;
import dev.perdure.NotHostedException;
import dev.perdure.OrchestrationInstance;
import dev.perdure.PurgeFilter;
import dev.perdure.runtime.client.HubClient;
import dev.perdure.runtime.concurrent.Gate;
import dev.perdure.spi.ClientCalls;
import java.time.Duration;
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
    private final Duration patience;
    private final Random random;

    /**
     * @param patience how long it waits for an answer; what was asked may be lost
     */
    Client(VirtualProcess process, HubClient calls, Plans plans, Observed observed, Duration patience) {
        this.process = process;
        this.calls = calls;
        this.plans = plans;
        this.observed = observed;
        this.patience = patience;
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
        ProgramsProgramClient programs = new ProgramsProgramClient(new Hub(calls));
        for (String id : instances) {
            rest();
            start(programs, id);
            for (int i = random.nextInt(3); i > 0; i--) {
                rest();
                talk(programs, instances.get(random.nextInt(instances.size())), id + "." + i);
            }
        }
        instances.forEach(this::awaitResult);
        calls.close();
    }

    private void rest() {
        process.scheduler().sleep((long) (random.nextDouble() * REST.toNanos()));
    }

    private void start(ProgramsProgramClient programs, String id) {
        List<String> plan = plans.next();
        while (true) {
            try {
                programs.withId(id).start(id, plan);
                observed.started(id);
                return;
            } catch (NotHostedException | HubUnavailableException later) {
                rest();
            }
        }
    }

    private void talk(ProgramsProgramClient programs, String instance, String what) {
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
                    if (isDone(answer, patience)) {
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
