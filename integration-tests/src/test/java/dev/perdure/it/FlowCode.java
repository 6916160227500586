package dev.perdure.it;

import dev.perdure.AllowNondeterminism;
import dev.perdure.MapOptions;
import dev.perdure.RetryPolicy;
import dev.perdure.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The orchestrators and entities of {@link Flows}. */
final class FlowCode {
    private FlowCode() {}

    record Chain(FlowsChainContext ctx) implements Flows.Chain {
        @Override
        public List<String> run(List<String> names) {
            FlowsWorkProxy work = new FlowsWorkProxy(ctx);
            List<String> greetings = new ArrayList<>();
            for (String name : names) {
                greetings.add(work.greet(name));
            }
            return greetings;
        }
    }

    record FanOut(FlowsFanOutContext ctx) implements Flows.FanOut {
        @Override
        public int run(int count) {
            FlowsWorkProxy work = new FlowsWorkProxy(ctx);
            List<Task<Integer>> squares = IntStream.range(0, count)
                    .mapToObj(number -> work.async().square(number))
                    .toList();
            return ctx.allOf(squares).await().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    record Persistent(FlowsPersistentContext ctx) implements Flows.Persistent {
        @Override
        public int run(String key, int failures) {
            return new FlowsWorkProxy(ctx).flaky(key, failures);
        }
    }

    record Nap(FlowsNapContext ctx) implements Flows.Nap {
        @Override
        public List<Instant> run(Duration length) {
            Instant before = ctx.now();
            ctx.timer(length).await();
            return List.of(before, ctx.now());
        }
    }

    record Approval(FlowsApprovalContext ctx) implements Flows.Approval {
        @Override
        public String run(int wanted, Duration patience) {
            List<String> approvers = new ArrayList<>();
            Task<Void> cancelled = ctx.events().cancelled();
            Task<Void> timeout = ctx.timer(patience);
            while (approvers.size() < wanted) {
                Task<String> next = ctx.events().approved();
                ctx.anyOf(next, cancelled, timeout).await();
                if (!next.isDone()) {
                    return (cancelled.isDone() ? "cancelled" : "expired") + approvers;
                }
                approvers.add(next.await());
            }
            return "approved" + approvers;
        }
    }

    record Ancestor(FlowsAncestorContext ctx) implements Flows.Ancestor {
        @Override
        public String run(int generations) throws Flows.Refused {
            if (generations < 0) {
                throw new Flows.Refused("no generation " + generations);
            }
            if (generations == 0) {
                return ctx.instanceId() + " of " + ctx.parentId().orElse("nobody");
            }
            FlowsAncestorProxy child = new FlowsAncestorProxy(ctx);
            return child.run(generations - 1);
        }
    }

    record Detacher(FlowsDetacherContext ctx) implements Flows.Detacher {
        @Override
        public String run(String childId) {
            return new FlowsAncestorProxy(ctx).withId(childId).detached().run(0);
        }
    }

    record Caller(FlowsCallerContext ctx) implements Flows.Caller {
        @Override
        public void run(String approvalId, List<String> approvers) {
            FlowsWorkProxy work = new FlowsWorkProxy(ctx);
            FlowsApprovalProxy approvals = new FlowsApprovalProxy(ctx);
            approvals.withId(approvalId).detached().run(approvers.size(), Duration.ofMinutes(5));
            for (String approver : approvers) {
                approvals.raise(approvalId).approved(approver);
                work.charge(approvalId + " for " + approver);
            }
        }
    }

    record Adopter(FlowsAdopterContext ctx) implements Flows.Adopter {
        @Override
        public String run(String childId) {
            return String.join(",", new FlowsChainProxy(ctx).withId(childId).run(List.of("child")));
        }
    }

    record Failing(FlowsFailingContext ctx) implements Flows.Failing {
        @Override
        public String run(String how) throws Flows.Refused {
            FlowsWorkProxy work = new FlowsWorkProxy(ctx);
            switch (how) {
                case "refuse" -> work.refuse("not today");
                case "crash" -> work.crash("broken");
                case "child" -> new FlowsAncestorProxy(ctx).run(-1);
                default -> throw new IllegalStateException("unforeseen: " + how);
            }
            return "not reached";
        }
    }

    record Holding(FlowsHoldingContext ctx) implements Flows.Holding {
        @Override
        public String run(String key) {
            FlowsWorkProxy work = new FlowsWorkProxy(ctx);
            String first = work.held(key);
            return first + work.greet(key);
        }
    }

    record Sum(FlowsSumContext ctx) implements Flows.Sum {
        @Override
        public List<Integer> run(List<Integer> soFar) {
            int number = ctx.events().number().await();
            if (number == 0) {
                return soFar;
            }
            List<Integer> next = new ArrayList<>(soFar);
            next.add(number);
            return ctx.continueAsNew(next);
        }
    }

    @AllowNondeterminism(rule = "DUR-UNAWAITED", reason = "what becomes of tasks that are left behind is tested")
    record Rounds(FlowsRoundsContext ctx) implements Flows.Rounds {
        @Override
        public String run(int left) {
            new FlowsTapeProxy(ctx, ctx.instanceId()).signal().append(left);
            ctx.timer(Duration.ofHours(1));
            new FlowsWorkProxy(ctx).async().greet("nobody");
            return left == 0 ? "done for " + ctx.parentId().orElse("nobody") : ctx.continueAsNew(left - 1);
        }
    }

    record Referee(FlowsRefereeContext ctx) implements Flows.Referee {
        @Override
        public String run(String childId, int rounds) {
            return new FlowsRoundsProxy(ctx).withId(childId).run(rounds);
        }
    }

    record Stubborn(FlowsStubbornContext ctx) implements Flows.Stubborn {
        @Override
        public String run(int failures) throws Flows.Refused {
            String id = ctx.instanceId();
            new FlowsWorkProxy(ctx).charge(id);
            int attempt = id.contains("#") ? Integer.parseInt(id.substring(id.indexOf('#') + 1)) : 1;
            if (attempt <= failures) {
                throw new Flows.Refused("attempt " + attempt);
            }
            return id;
        }
    }

    record Patient(FlowsPatientContext ctx) implements Flows.Patient {
        @Override
        public String run(String childId, int failures) throws Flows.Refused {
            return new FlowsStubbornProxy(ctx)
                    .withId(childId)
                    .withRetry(RetryPolicy.attempts(3, Duration.ofMillis(50)))
                    .run(failures);
        }
    }

    record Guardian(FlowsGuardianContext ctx) implements Flows.Guardian {
        @Override
        public String run(String childId, String key) {
            return new FlowsHoldingProxy(ctx).withId(childId).run(key);
        }
    }

    record Transfer(FlowsTransferContext ctx) implements Flows.Transfer {
        @Override
        public boolean run(String from, String to, int amount) {
            try {
                new FlowsAccountProxy(ctx, from).withdraw(amount);
            } catch (Flows.Refused poor) {
                return false;
            }
            new FlowsAccountProxy(ctx, to).deposit(amount);
            return true;
        }
    }

    record Signaller(FlowsSignallerContext ctx) implements Flows.Signaller {
        @Override
        public List<Integer> run(String key, int from, int count) {
            FlowsTapeProxy tape = new FlowsTapeProxy(ctx, key);
            for (int value = from; value < from + count; value++) {
                tape.signal().append(value);
            }
            return tape.values();
        }
    }

    static final class Telling implements Flows.Telling, Flows.Telling.Status {
        private final FlowsTellingContext ctx;
        private int done;
        private int to;

        Telling(FlowsTellingContext ctx) {
            this.ctx = ctx;
        }

        @Override
        public String run(int from, int to) {
            this.to = to;
            for (done = from; done < to; done++) {
                ctx.customStatus(done == 0 ? null : progress());
                ctx.events().go().await();
                if (done == 2) {
                    return ctx.continueAsNew(done + 1, to);
                }
            }
            ctx.customStatus("done");
            return "done";
        }

        @Override
        public int done() {
            return done;
        }

        @Override
        public Flows.Progress progress() {
            return new Flows.Progress(done, "of " + to);
        }

        @Override
        public List<String> broken() {
            throw new IllegalStateException("cannot tell after " + done);
        }
    }

    record Branching(FlowsBranchingContext ctx) implements Flows.Branching {
        @Override
        public List<Integer> run(int branches, int charges) {
            FlowsWorkProxy work = new FlowsWorkProxy(ctx);
            List<Integer> items = IntStream.range(0, branches).boxed().toList();
            List<Integer> ended = new ArrayList<>();
            List<Integer> squares = ctx.map(
                            items,
                            item -> ctx.fork(() -> {
                                for (int i = 0; i < charges; i++) {
                                    work.charge(ctx.instanceId());
                                    ctx.timer(Duration.ofMillis(20)).await();
                                }
                                ended.add(item);
                                return work.square(item);
                            }),
                            MapOptions.parallel(2))
                    .results();
            if (ended.size() != branches) {
                throw new IllegalStateException("of " + branches + " branches only " + ended + " came to their end");
            }
            return squares;
        }
    }

    record Charging(FlowsChargingContext ctx) implements Flows.Charging {
        @Override
        public void run(int charges) {
            FlowsWorkProxy work = new FlowsWorkProxy(ctx);
            for (int i = 0; i < charges; i++) {
                work.charge(ctx.instanceId());
                ctx.timer(Duration.ofMillis(20)).await();
            }
        }
    }

    record Account(FlowsAccountContext ctx) implements Flows.Account {
        @Override
        public int deposit(int amount) {
            ctx.state().setBalance(ctx.state().balance() + amount);
            return ctx.state().balance();
        }

        @Override
        public boolean withdraw(int amount) throws Flows.Refused {
            deposit(-amount);
            if (ctx.state().balance() < 0) {
                throw new Flows.Refused("account " + ctx.key() + " holds too little");
            }
            return true;
        }

        @Override
        public int balance() {
            return ctx.state().balance();
        }
    }

    record Tape(FlowsTapeContext ctx) implements Flows.Tape {
        @Override
        public void append(int value) {
            List<Integer> values = new ArrayList<>(ctx.state().values());
            values.add(value);
            ctx.state().setValues(values);
        }

        @Override
        public List<Integer> values() {
            return ctx.state().values();
        }

        @Override
        public void copyTo(String key) {
            FlowsTapeSignals other = new FlowsTapeSignals(ctx, key);
            ctx.state().values().forEach(other::append);
        }
    }
}
