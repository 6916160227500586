package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import java.util.Optional;

/**
 * Calls of the store for several partitions, each made also when one before it failed: in a cluster a server may be
 * away while the others work. For one thread.
 */
final class Attempts {
    private Optional<HubUnavailableException> first = Optional.empty();

    void run(Runnable call) {
        try {
            call.run();
        } catch (HubUnavailableException failure) {
            first = Optional.of(first.orElse(failure));
        }
    }

    boolean haveAllSucceeded() {
        return first.isEmpty();
    }

    /**
     * All calls have been made.
     *
     * @throws HubUnavailableException the first failure, if any call failed
     */
    void finish() {
        if (first.isPresent()) {
            throw first.get();
        }
    }
}
