package dispatch.sealedfrominputbesidedefault;

import dev.perdure.Orchestrator;

sealed interface Discount permits Flat, Rated {
    long on(long total);
}

record Flat(long cents) implements Discount {
    @Override
    public long on(long total) {
        return total - cents;
    }
}

record Rated(int percent) implements Discount {
    @Override
    public long on(long total) {
        return total * percent / 100 + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

record Order(long total, Discount discount) {}

@Orchestrator
interface Job {
    long run(Order order) throws Exception;
}

final class SealedFromInputBesideDefault implements Job {
    @Override
    public long run(Order order) throws Exception {
        Discount discount = order.discount() == null ? new Flat(0) : order.discount();
        return discount.on(order.total());
    }
}
