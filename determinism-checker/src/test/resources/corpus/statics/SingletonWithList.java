package statics.singletonwithlist;

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
        lines.add(line); // ANY DET-STATIC
    }

    int size() {
        return lines.size(); // ANY DET-STATIC
    }
}

final class SingletonWithList implements Job {
    private static final Basket SHARED = new Basket();

    @Override
    public String run(String in) throws Exception {
        SHARED.add(in); // ANY DET-STATIC
        return in + SHARED.size(); // ANY DET-STATIC
    }
}
