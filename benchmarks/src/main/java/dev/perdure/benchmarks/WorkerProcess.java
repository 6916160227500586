package dev.perdure.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A worker in a JVM of its own. It says {@code ready} when it works and ends when its standard input does: with this
 * process at the latest.
 */
public final class WorkerProcess implements AutoCloseable {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String READY = "ready";
    private static final int SECONDS_TO_CLOSE = 15;

    private final Process process;

    private WorkerProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts it; {@link #awaitReady} is to follow.
     *
     * @param main the class to run
     * @param overlay a directory before the class path of this process
     * @param options of the JVM
     * @param log where its standard error goes; that of this process if empty
     */
    public static WorkerProcess start(
            Class<?> main, Optional<Path> overlay, List<String> options, List<String> arguments, Optional<Path> log)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(options);
        String classPath = System.getProperty("java.class.path");
        command.addAll(List.of(
                "-cp",
                overlay.map(first -> first + File.pathSeparator + classPath).orElse(classPath),
                main.getName()));
        command.addAll(arguments);
        return new WorkerProcess(new ProcessBuilder(command)
                .redirectError(log.map(Path::toFile)
                        .map(ProcessBuilder.Redirect::appendTo)
                        .orElse(ProcessBuilder.Redirect.INHERIT))
                .start());
    }

    /**
     * Waits until it works.
     *
     * @throws IOException if it has ended before
     */
    public void awaitReady() throws IOException {
        byte[] said = process.getInputStream().readNBytes(READY.length());
        if (!READY.equals(new String(said, StandardCharsets.UTF_8))) {
            kill();
            throw new IOException("A worker process ended before it was ready.");
        }
    }

    /** For the worker's {@code main}: says that it is ready and returns when it is to end. */
    public static void serve() throws IOException {
        System.out.println(READY);
        while (System.in.read() >= 0) {
            // Whatever comes is not meant for us; only the end matters.
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: not one more instruction of it runs. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Sends it a signal, such as {@code STOP}. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Lets it hand its partitions over and end. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
