package dev.perdure.benchmarks.chaos;

import dev.perdure.DurableClient;
import dev.perdure.benchmarks.chaos.Call.Kind;
import dev.perdure.benchmarks.chaos.Call.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clients that keep a number of errands in flight, each on a thread of its own. */
final class Clients {
    private static final Duration LONGEST_DISMISSAL = Duration.ofMillis(100);

    private static final String ERRAND = "errand-";

    private final DurableClient hub;
    private final CallLog calls;
    private final long seed;
    private final int firstNumber;
    private final AtomicInteger next;
    private final Queue<Integer> unfinished;
    private final AtomicInteger finished = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    private Clients(DurableClient hub, CallLog calls, long seed, List<Call> before) {
        this.hub = hub;
        this.calls = calls;
        this.seed = seed;
        this.firstNumber = before.stream().mapToInt(Call::client).max().orElse(-1) + 1;
        Set<Integer> begun = errands(before.stream().filter(call -> call.kind() == Kind.START));
        Set<Integer> ended =
                errands(before.stream().filter(call -> call.kind() == Kind.RESULT && call.outcome() == Outcome.DONE));
        this.next = new AtomicInteger(
                begun.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1);
        begun.removeAll(ended);
        this.unfinished = new ConcurrentLinkedQueue<>(begun);
    }

    private static Set<Integer> errands(Stream<Call> calls) {
        return calls.map(call -> Integer.valueOf(call.target().substring(ERRAND.length())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Starts that many; they first finish what the log says was begun. */
    static Clients start(int count, DurableClient hub, CallLog calls, long seed) {
        Clients clients = new Clients(hub, calls, seed, calls.calls());
        for (int i = 0; i < count; i++) {
            Client client = new Client(clients.firstNumber + i, hub, calls, seed);
            Thread thread = new Thread(() -> clients.run(client), "client-" + i);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler(clients::fail);
            clients.threads.add(thread);
            thread.start();
        }
        return clients;
    }

    private void run(Client client) {
        try {
            for (Integer n = unfinished.poll(); n != null; n = unfinished.poll()) {
                client.resume(n);
            }
            while (!stopped) {
                client.run(next.getAndIncrement());
                finished.incrementAndGet();
            }
        } catch (InterruptedException | CancellationException givenUp) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(Thread client, Throwable failure) {
        failures.add(client.getName() + " was told what it did not expect: " + failure);
    }

    /** What clients were told that they do not know how to go on after; each has stopped then. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many errands have ended so far. */
    int finished() {
        return finished.get();
    }

    /** The plans of all errands that were begun. */
    List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        for (int n = 0; n < next.get(); n++) {
            plans.add(Plan.of(seed, n));
        }
        return plans;
    }

    /** Begins nothing more and waits for what was begun. What has not ended by then is given up. */
    void finish(Duration limit) throws InterruptedException {
        stopped = true;
        long deadline = System.nanoTime() + limit.toNanos();
        for (Thread thread : threads) {
            thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
        dismissSitters(Math.max(limit.toMillis() / 2, (deadline - System.nanoTime()) / 1_000_000));
    }

    private void dismissSitters(long millis) throws InterruptedException {
        Client last = new Client(firstNumber + threads.size(), hub, calls, seed);
        Set<String> sitters = calls.calls().stream()
                .filter(call -> call.kind() == Kind.CREATE)
                .map(Call::target)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Thread thread = new Thread(
                () -> {
                    try {
                        for (String sitter : sitters) {
                            last.dismiss(sitter);
                        }
                    } catch (InterruptedException | CancellationException givenUp) {
                        Thread.currentThread().interrupt();
                    }
                },
                "client-last");
        thread.setUncaughtExceptionHandler(this::fail);
        thread.start();
        thread.join(Math.max(millis, sitters.size() * LONGEST_DISMISSAL.toMillis()));
        thread.interrupt();
        thread.join();
    }
}
