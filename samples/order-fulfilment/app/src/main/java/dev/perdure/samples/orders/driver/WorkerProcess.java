package dev.perdure.samples.orders.driver;

import dev.perdure.samples.orders.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A worker in a JVM of its own. It logs to a file of its own, answers each line of input with the number of partitions
 * it holds, and ends when its input does: with this process at the latest. Thread-safe.
 */
final class WorkerProcess implements AutoCloseable {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final long SECONDS_TO_CLOSE = 10;

    private final String name;
    private final Process process;

    private WorkerProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /**
     * Starts it and waits until it works.
     *
     * @param arguments of {@link WorkerMain}, after the name
     */
    static WorkerProcess start(String name, List<String> arguments, Path logs) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WorkerMain.class.getName(), name));
        command.addAll(arguments);
        Path log = logs.resolve(name + ".log");
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        WorkerProcess worker = new WorkerProcess(name, process);
        if (worker.partitions().isEmpty()) {
            process.destroyForcibly();
            throw new IOException(name + " did not start; " + log + " says why.");
        }
        return worker;
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    /** How many partitions it holds; empty if it is dead. */
    synchronized Optional<Integer> partitions() {
        try {
            process.outputWriter().write("\n");
            process.outputWriter().flush();
            return Optional.ofNullable(process.inputReader().readLine()).map(Integer::valueOf);
        } catch (IOException dead) {
            return Optional.empty();
        }
    }

    /** Kills it with SIGKILL: not one more instruction of it runs. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it hand its partitions over and end. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
