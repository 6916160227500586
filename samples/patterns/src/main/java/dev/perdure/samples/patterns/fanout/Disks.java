package dev.perdure.samples.patterns.fanout;

import dev.perdure.Activities;
import dev.perdure.Retry;
import java.util.List;

/** Where files are, and where they are copied to. */
@Activities(retry = @Retry(maxAttempts = 2, firstDelay = "10ms"))
public interface Disks {
    List<String> files(String folder);

    /** Copies a file, and says how many bytes it has. */
    long copy(String file);
}
