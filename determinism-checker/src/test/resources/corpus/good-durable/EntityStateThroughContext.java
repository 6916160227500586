package gooddurable.entitystatethroughcontext;

import dev.perdure.EntityContext;
import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import shop.Stock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TeaStock implements Stock {
    private static final int MOST = 10;
    private final EntityContext ctx;

    TeaStock(EntityContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public boolean reserve(int quantity) {
        List<Integer> parts = new ArrayList<>();
        for (int left = quantity; left > 0; left -= MOST) {
            parts.add(Math.min(left, MOST));
        }
        ctx.logger().info("{} in {}", quantity, parts);
        return parts.size() < MOST;
    }

    @Override
    public void release(int quantity) {}

    @Override
    public int available() {
        return ctx.key().length();
    }
}

final class EntityStateThroughContext implements Job {
    @Override
    public String run(String in) throws Exception {
        return in;
    }
}
