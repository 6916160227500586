package dev.perdure.it.store;

import dev.perdure.runtime.store.HubStore;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws calls of all ports. Each is made up of what the store in memory holds then, and can be made again later. */
final class RandomCalls {
    private final Draw draw;
    private final List<Supplier<StoreCall>> kinds;

    RandomCalls(long seed, HubStore store) {
        draw = new Draw(seed);
        KnownThings known = new KnownThings(draw, store);
        kinds = Stream.of(
                        new RandomClientCalls(draw, known).kinds(),
                        new RandomWorkerCalls(draw, known).kinds(),
                        new RandomOwnerCalls(draw, known).kinds(),
                        new RandomActivityCalls(draw, known).kinds())
                .flatMap(List::stream)
                .toList();
    }

    StoreCall next() {
        return draw.of(kinds).get();
    }
}
