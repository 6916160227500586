package identity.hashasshard;

import dev.perdure.Orchestrator;
import java.util.Objects;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Order {
    final String id;

    Order(String id) {
        this.id = id;
    }
}

/** Which shard an order goes to differs from process to process. */
final class HashAsShard implements Job {
    @Override
    public String run(String in) throws Exception {
        Order order = new Order(in);
        return order.id + Math.floorMod(Objects.hashCode(order), 4); // EXPECT DET-IDENTITY
    }
}
