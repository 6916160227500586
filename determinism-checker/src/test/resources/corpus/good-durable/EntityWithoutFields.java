package gooddurable.entitywithoutfields;

import dev.perdure.EntityContext;
import dev.perdure.Orchestrator;
import shop.Stock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TeaStock implements Stock {
    private final EntityContext ctx;
    private final String key;

    TeaStock(EntityContext ctx) {
        this.ctx = ctx;
        key = ctx.key();
    }

    @Override
    public boolean reserve(int quantity) {
        ctx.logger().info("{} of {}", quantity, key);
        return quantity < 10;
    }

    @Override
    public void release(int quantity) {}

    @Override
    public int available() {
        return 1;
    }
}

final class EntityWithoutFields implements Job {
    @Override
    public String run(String in) throws Exception {
        return in;
    }
}
