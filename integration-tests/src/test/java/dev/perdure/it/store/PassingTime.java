package dev.perdure.it.store;

import java.time.Duration;

/** A store whose time a test can let pass. */
interface PassingTime extends StoreFixture {
    /** Returns when that much time has passed on the store's clock. */
    void letPass(Duration time);

    /** Makes all message ids that were received until now older than the store remembers them for. */
    void letReceivedGrowOld();
}
