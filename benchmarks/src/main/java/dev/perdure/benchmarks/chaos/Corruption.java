package dev.perdure.benchmarks.chaos;

import dev.perdure.InstanceNotFoundException;
import dev.perdure.InstanceStatus;
import dev.perdure.RuntimeStatus;
import dev.perdure.runtime.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import redis.clients.jedis.RedisClient;

/**
 * What Redis holds of one instance that waits is damaged, and its partition goes to another worker. That instance is
 * parked, with a reason that has an id; all others go on.
 */
final class Corruption implements Scenario<Backend.Standalone> {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Set<String> victims = new HashSet<>();
    private final Map<String, Integer> bits = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();

    @Override
    public Backend.Standalone open(Path folder, Durability durability) {
        return Backend.Standalone.start(folder, durability, Map.of());
    }

    @Override
    public boolean mayGoOn() {
        return false; // which instances it has damaged is in memory only
    }

    @Override
    public void disturb(Rig<Backend.Standalone> rig) throws Exception {
        rig.pause(SHORTEST_PAUSE, LONGEST_PAUSE);
        Damage damage = Damage.values()[victims.size() % Damage.values().length];
        String victim = "victim-" + victims.size() + "-";
        victims.add(victim);
        ErrandClient errands = new ErrandClient(rig.hub());
        Plan plan = new Plan(victim, List.of(Part.of(Part.Kind.CHAIN, 2), Part.of(Part.Kind.EVENT, 1)));
        ErrandClient.Instance instance = errands.withId(victim).start(plan);
        try (RedisClient redis = RedisClient.create(rig.backend().uri())) {
            if (!await(() -> Damage.Keys.of(redis, victim).lastTurn(redis).contains("EventAwaited"))) {
                complaints.add(victim + " did not come to where it waits");
                return;
            }
            Damage.Keys keys = Damage.Keys.of(redis, victim);
            rig.faults().during("damage " + damage, Optional.empty(), () -> {
                damage.apply(redis, keys, rig.random());
                takeFromOwner(rig, redis.hget(keys.owner(), "worker"));
            });
        }
        boolean gone = raise(instance, plan.value(1, 0));
        if (gone && damage != Damage.NO_INSTANCE) {
            complaints.add(victim + ", damaged by " + damage + ", is not known any more");
        } else if (damage.mayStayUnseen()) {
            awaitEndOrPark(instance, plan);
        } else if (!gone && !await(() -> isParked(instance, damage))) {
            complaints.add(victim + ", damaged by " + damage + ", was not parked");
        }
    }

    private void awaitEndOrPark(ErrandClient.Instance instance, Plan plan) throws InterruptedException {
        if (!await(() -> isParked(instance, Damage.FLIPPED_BIT)
                || instance.status().status().isTerminal())) {
            complaints.add(plan.id() + ", a bit of which is another one, was not parked and has not ended");
            return;
        }
        InstanceStatus status = instance.status();
        if (status.status() == RuntimeStatus.SUSPENDED) {
            bits.merge("parked", 1, Integer::sum);
        } else if (status.status() == RuntimeStatus.COMPLETED) {
            bits.merge(
                    plan.isRight(instance.result(LIMIT)) ? "completed rightly" : "completed with another result",
                    1,
                    Integer::sum);
        } else {
            bits.merge(status.status().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
    }

    /** What the owner has in memory is right; another one must read what is stored. */
    private static void takeFromOwner(Rig<Backend.Standalone> rig, String owner) throws Exception {
        for (int slot = 0; slot < rig.workers().size(); slot++) {
            if (owner.startsWith(rig.workers().process(slot).pid() + "-")) {
                rig.workers().kill(slot);
                rig.workers().replace(slot);
            }
        }
    }

    /** Whether there is nothing any more that could be told. */
    private static boolean raise(ErrandClient.Instance instance, String value) {
        try {
            instance.raise().told(value);
            return false;
        } catch (InstanceNotFoundException gone) {
            return true;
        }
    }

    private static boolean isParked(ErrandClient.Instance instance, Damage damage) {
        try {
            InstanceStatus status = instance.status();
            return status.status() == RuntimeStatus.SUSPENDED
                    && status.reason().orElse("").startsWith("[PERD-");
        } catch (InstanceNotFoundException gone) {
            return damage == Damage.NO_INSTANCE;
        }
    }

    private static boolean await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return true;
    }

    @Override
    public Promise promise(Durability durability) {
        return new Promise(0, Set.copyOf(victims));
    }

    @Override
    public List<String> remarks() {
        return List.of("instances of which a bit was another one: " + bits);
    }

    @Override
    public List<String> complaints(List<Call> calls) {
        return complaints;
    }
}
