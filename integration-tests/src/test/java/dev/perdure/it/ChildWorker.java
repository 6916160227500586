package dev.perdure.it;

import dev.perdure.Binding;
import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A worker in a JVM of its own, which a test may kill. It ends when its standard input does. */
final class ChildWorker implements AutoCloseable {
    static final Duration LEASE = Duration.ofSeconds(1);

    private final Process process;

    private ChildWorker(Process process) {
        this.process = process;
    }

    /** Starts one that notes each charge in the ledger, a file; returns when it works. */
    static ChildWorker start(String uri, String hub, Path ledger) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildWorker.class.getName(),
                        uri,
                        hub,
                        ledger.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        while (!"working".equals(process.inputReader().readLine())) {
            if (!process.isAlive()) {
                throw new IOException("The child did not start.");
            }
        }
        return new ChildWorker(process);
    }

    /** SIGKILL: not one more instruction of it runs. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] args) throws IOException {
        Path ledger = Path.of(args[2]);
        List<Binding> bindings = TestHub.all(new NotingWork(ledger));
        try (Perdure perdure =
                        Perdure.builder(args[0]).hub(args[1]).lease(LEASE).build();
                Worker worker = perdure.worker().host(bindings).start()) {
            System.out.println("working");
            System.in.read();
        }
    }
}
