package dev.perdure.it.sim;

import dev.perdure.Binding;
import dev.perdure.it.programs.Composed;
import dev.perdure.runtime.client.HubClient;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.replay.OrchestratorThreads;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.CacheBudget;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.Hosting;
import dev.perdure.runtime.worker.QueueWatch;
import dev.perdure.runtime.worker.SuspectTrial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes processes and what runs in them. */
final class World {
    static final String HUB = "sim";
    private static final int TOKEN_BYTES = 16;

    private final Setting setting;
    private final Scheduler scheduler;
    private final Network network;
    private final PayloadCodec codec = new PayloadCodec();
    private final List<VirtualProcess> processes = new ArrayList<>();
    private final Map<VirtualProcess, Connection> connections = new HashMap<>();
    private boolean ended;

    World(Setting setting, Scheduler scheduler, Network network) {
        this.setting = setting;
        this.scheduler = scheduler;
        this.network = network;
    }

    Setting setting() {
        return setting;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    Random random() {
        return scheduler.random();
    }

    Network network() {
        return network;
    }

    VirtualProcess process(String name) {
        VirtualProcess process = new VirtualProcess(scheduler, name);
        processes.add(process);
        return process;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Ends every process, whatever it does. */
    void end() {
        ended = true;
        network.end();
        processes.forEach(VirtualProcess::crash);
    }

    /** Nothing fails any more, and everybody goes on. */
    void heal() {
        network.calmDown();
        processes.forEach(process -> process.freeze(Duration.ZERO));
    }

    /** What a worker in this process hosts and uses. */
    Engine engine(VirtualProcess process) {
        OrchestratorThreads threads = OrchestratorThreads.create();
        return new Engine(
                HUB,
                store(process),
                hosting(new Books(scheduler)),
                codec,
                threads,
                scheduler::nanos,
                this::token,
                CacheBudget.ofInstances(setting.cached(), threads),
                Map.of(),
                new SuspectTrial(),
                new QueueWatch(scheduler::nanos));
    }

    static Hosting hosting(Programs.Library library) {
        List<Binding> bindings = new ArrayList<>(Composed.bindings());
        bindings.addAll(List.of(
                ProgramsProgramBinding.of(ProgramCode.Program::new),
                ProgramsLedgerBinding.of(ProgramCode.Ledger::new),
                ProgramsLibraryBinding.of(library)));
        return Hosting.of(bindings, true);
    }

    HubClient client(VirtualProcess process) {
        return new HubClient(store(process), HUB, codec, this::token, process, scheduler::nanos);
    }

    private HubStore store(VirtualProcess process) {
        return connections
                .computeIfAbsent(process, key -> new Connection(network, process))
                .store();
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
