package goodorder.listbesidesetinholders;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Holder<C extends Collection<String>> {
    private final C held;

    Holder(C held) {
        this.held = held;
    }

    C held() {
        return held;
    }
}

/** One class holds a list here and a set there: what asks for an index asks the list. */
// RUN
final class ListBesideSetInHolders implements Job {
    @Override
    public String run(String in) throws Exception {
        Holder<List<String>> list = new Holder<>(new ArrayList<>(List.of(in, "b")));
        Holder<Set<String>> set = new Holder<>(new HashSet<>(List.of(in, "b")));
        return list.held().get(0) + set.held().contains("b");
    }
}
