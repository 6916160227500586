package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.Binding;
import dev.perdure.InstanceQuery;
import dev.perdure.InstanceStatus;
import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.WorkerBuilder;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.HubSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A hub with workers in this JVM; each worker has a connection of its own, as in a process of its own. */
final class TestHub implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(30);

    private final Supplier<HubStore> stores;
    private final Supplier<HubStore> inspected;
    private final HubSettings settings;
    private final Perdure client;
    private Optional<String> damage = Optional.empty();
    private Optional<Long> cacheSize = Optional.empty();
    private final FlowWork work = new FlowWork();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /**
     * @param stores gives a new connection to the same hub each time
     */
    TestHub(Supplier<HubStore> stores, HubSettings settings) {
        this(stores, settings, stores);
    }

    /**
     * @param inspected gives a store to look at the hub with after all work, if those that work there are not to be
     *     trusted
     */
    TestHub(Supplier<HubStore> stores, HubSettings settings, Supplier<HubStore> inspected) {
        this.stores = stores;
        this.inspected = inspected;
        this.settings = settings;
        this.client = connect();
    }

    /** With this size of the caches of workers that start from now on. */
    TestHub withCacheSize(long bytes) {
        cacheSize = Optional.of(bytes);
        return this;
    }

    /** The activities that the hub's workers run. */
    FlowWork work() {
        return work;
    }

    HubSettings settings() {
        return settings;
    }

    Perdure client() {
        return client;
    }

    /** It will not be in order at the end, for this reason; otherwise {@link #close} checks that it is. */
    void isDamaged(String reason) {
        damage = Optional.of(reason);
    }

    /** A connection to look at what the store holds. */
    HubStore store() {
        HubStore store = stores.get();
        open.push(store);
        return store;
    }

    /** Another connection. */
    Perdure connect() {
        Perdure perdure = Perdure.over(stores.get(), settings);
        open.push(perdure);
        return perdure;
    }

    /** A worker that hosts all {@link Flows} and {@link Sections}. */
    Worker startWorker(Binding... more) {
        List<Binding> bindings = new ArrayList<>(all(work));
        bindings.addAll(List.of(more));
        return start(bindings);
    }

    /** A worker that hosts only these. */
    Worker start(List<Binding> bindings) {
        WorkerBuilder builder = connect().worker().host(bindings);
        cacheSize.ifPresent(builder::cacheSize);
        Worker worker = builder.start();
        open.push(worker);
        return worker;
    }

    /** Closes this with the hub. */
    void open(AutoCloseable more) {
        open.push(more);
    }

    static List<Binding> all(Flows.Work work) {
        List<Binding> all = new ArrayList<>(Sections.bindings());
        all.addAll(List.of(
                FlowsWorkBinding.of(work),
                FlowsChainBinding.of(FlowCode.Chain::new),
                FlowsFanOutBinding.of(FlowCode.FanOut::new),
                FlowsPersistentBinding.of(FlowCode.Persistent::new),
                FlowsNapBinding.of(FlowCode.Nap::new),
                FlowsApprovalBinding.of(FlowCode.Approval::new),
                FlowsAncestorBinding.of(FlowCode.Ancestor::new),
                FlowsDetacherBinding.of(FlowCode.Detacher::new),
                FlowsCallerBinding.of(FlowCode.Caller::new),
                FlowsAdopterBinding.of(FlowCode.Adopter::new),
                FlowsFailingBinding.of(FlowCode.Failing::new),
                FlowsHoldingBinding.of(FlowCode.Holding::new),
                FlowsSumBinding.of(FlowCode.Sum::new),
                FlowsRoundsBinding.of(FlowCode.Rounds::new),
                FlowsRefereeBinding.of(FlowCode.Referee::new),
                FlowsStubbornBinding.of(FlowCode.Stubborn::new),
                FlowsPatientBinding.of(FlowCode.Patient::new),
                FlowsGuardianBinding.of(FlowCode.Guardian::new),
                FlowsTransferBinding.of(FlowCode.Transfer::new),
                FlowsSignallerBinding.of(FlowCode.Signaller::new),
                FlowsChargingBinding.of(FlowCode.Charging::new),
                FlowsTellingBinding.of(FlowCode.Telling::new),
                FlowsBranchingBinding.of(FlowCode.Branching::new),
                FlowsAccountBinding.of(FlowCode.Account::new),
                FlowsTapeBinding.of(FlowCode.Tape::new)));
        return all;
    }

    /** All instances, in pages of that size. */
    List<InstanceStatus> list(InstanceQuery query) {
        List<InstanceStatus> found = new ArrayList<>();
        InstanceQuery next = query;
        while (true) {
            var page = client.list(next);
            found.addAll(page.instances());
            if (page.next().isEmpty()) {
                return found;
            }
            next = next.after(page.next().get());
        }
    }

    @Override
    public void close() throws Exception {
        work.release();
        while (!open.isEmpty()) {
            open.pop().close();
        }
        if (damage.isEmpty()) {
            scrub();
        }
    }

    private void scrub() throws InterruptedException {
        try (Perdure looking = Perdure.over(inspected.get(), settings)) {
            assertEquals(List.of(), looking.scrub().breaches());
        }
    }
}
