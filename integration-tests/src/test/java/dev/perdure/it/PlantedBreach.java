package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.it.store.SharedRedis;
import dev.perdure.testing.EmbeddedRedis;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hub for each test, in which it damages one thing by hand that the scrub must find. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
abstract class PlantedBreach {
    final DamagedHub damaged;
    final TestHub hub;

    PlantedBreach(EmbeddedRedis redis) {
        damaged = new DamagedHub(redis);
        hub = damaged.hub();
    }

    @AfterEach
    void close() throws Exception {
        damaged.close();
    }

    final void assertBreaches(String... expected) throws InterruptedException {
        assertEquals(List.of(expected), damaged.breaches());
    }
}
