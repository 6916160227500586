package dev.perdure.it;

import dev.perdure.Binding;
import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A worker in a JVM of its own, which a test may kill. It ends when its standard input does. */
final class ChildWorker implements AutoCloseable {
    static final Duration LEASE = Duration.ofSeconds(1);

    private final Process process;

    private ChildWorker(Process process) {
        this.process = process;
    }

    /**
     * Starts one that notes each charge in the ledger, a file; returns when it works.
     *
     * @param options of its JVM
     */
    static ChildWorker start(String uri, String hub, Path ledger, String... options) throws IOException {
        ChildWorker child = begin(uri, hub, ledger, options);
        while (!"working".equals(child.process.inputReader().readLine())) {
            if (!child.process.isAlive()) {
                throw new IOException("The child did not start.");
            }
        }
        return child;
    }

    /** The same; returns at once. */
    static ChildWorker begin(String uri, String hub, Path ledger, String... options) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildWorker.class.getName()));
        command.addAll(List.of(uri, hub, ledger.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ChildWorker(process);
    }

    /** Whether it has ended by itself, within that time. */
    boolean hasEndedWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: not one more instruction of it runs. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** What it hosts. */
    static List<Binding> bindings(Path ledger) {
        List<Binding> bindings = new ArrayList<>(TestHub.all(new NotingWork(ledger)));
        Runnable halt = () -> Runtime.getRuntime().halt(1);
        bindings.add(PoisonTestHaltingBinding.of(ctx -> halt::run));
        return bindings;
    }

    public static void main(String[] args) throws IOException {
        Path ledger = Path.of(args[2]);
        List<Binding> bindings = bindings(ledger);
        try (Perdure perdure =
                        Perdure.builder(args[0]).hub(args[1]).lease(LEASE).build();
                Worker worker = perdure.worker().host(bindings).start()) {
            System.out.println("working");
            System.in.read();
        }
    }
}
