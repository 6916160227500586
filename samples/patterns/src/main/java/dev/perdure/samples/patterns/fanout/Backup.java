package dev.perdure.samples.patterns.fanout;

import dev.perdure.Orchestrator;
import java.util.List;

/** Copies all files of a folder. */
@Orchestrator
public interface Backup {
    Summary copy(String folder);

    /** What was copied, and what could not be. */
    record Summary(long bytes, List<String> failed) {}
}
