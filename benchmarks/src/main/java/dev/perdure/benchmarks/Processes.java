package dev.perdure.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What processes have used since they began, as the operating system counts it.
 *
 * @param cpuSeconds processor time of all of them
 * @param peakMegabytes the sum of each one's largest resident memory; 0 where the system does not tell
 */
record Processes(double cpuSeconds, double peakMegabytes) {
    static Processes of(List<Long> pids) throws IOException {
        double cpu = 0;
        double peak = 0;
        for (long pid : pids) {
            cpu += ProcessHandle.of(pid)
                            .flatMap(process -> process.info().totalCpuDuration())
                            .map(Duration::toMillis)
                            .orElse(0L)
                    / 1_000.0;
            peak += peakMegabytes(pid);
        }
        return new Processes(cpu, peak);
    }

    /** The processor time used since {@code earlier}; the peak is that of now. */
    Processes since(Processes earlier) {
        return new Processes(cpuSeconds - earlier.cpuSeconds, peakMegabytes);
    }

    private static double peakMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElse(0);
    }
}
