package dev.perdure.runtime.store;

import java.time.Duration;
import java.util.Optional;

/**
 * The answer to {@link OwnerStore#fire}.
 *
 * @param fired how many timers fired
 * @param untilNext how long until the next one is due; zero if more are due already
 */
public record FireResult(int fired, Optional<Duration> untilNext) {}
