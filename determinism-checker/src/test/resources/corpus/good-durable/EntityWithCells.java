package gooddurable.entitywithcells;

import dev.perdure.EntityContext;
import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import shop.Stock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** In the shape of what the processor generates. */
interface Cells {
    List<String> names();

    void setNames(List<String> names);
}

final class TeaStock implements Stock {
    private final Cells state;

    TeaStock(EntityContext ctx, Cells state) {
        this.state = state;
    }

    @Override
    public boolean reserve(int quantity) {
        List<String> names = new ArrayList<>(state.names());
        names.add("tea " + quantity);
        state.setNames(names);
        return names.size() < 10;
    }

    @Override
    public void release(int quantity) {}

    @Override
    public int available() {
        return 1;
    }
}

final class EntityWithCells implements Job {
    @Override
    public String run(String in) throws Exception {
        return in;
    }
}
