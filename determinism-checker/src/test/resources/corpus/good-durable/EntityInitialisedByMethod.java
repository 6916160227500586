package gooddurable.entityinitialisedbymethod;

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
    private final List<String> names = new ArrayList<>();
    private String key = "";

    TeaStock(EntityContext ctx) {
        initialise(ctx);
    }

    private void initialise(EntityContext ctx) {
        key = ctx.key();
        names.add(key);
    }

    @Override
    public boolean reserve(int quantity) {
        return names.size() < quantity + key.length();
    }

    @Override
    public void release(int quantity) {}

    @Override
    public int available() {
        return 1;
    }
}

final class EntityInitialisedByMethod implements Job {
    @Override
    public String run(String in) throws Exception {
        return in;
    }
}
