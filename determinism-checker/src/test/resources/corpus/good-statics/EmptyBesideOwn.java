package goodstatics.emptybesideown;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Basket {
    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    int size() {
        return lines.size();
    }
}

// RUN
final class EmptyBesideOwn implements Job {
    private static final Basket EMPTY = new Basket();

    @Override
    public String run(String in) throws Exception {
        Basket own = new Basket();
        own.add(in);
        return in + EMPTY.size() + own.size();
    }
}
