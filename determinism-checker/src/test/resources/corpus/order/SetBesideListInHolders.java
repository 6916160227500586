package order.setbesidelistinholders;

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

/** One class holds a list here and a set there: the loop is over the set. */
final class SetBesideListInHolders implements Job {
    @Override
    public String run(String in) throws Exception {
        Holder<List<String>> list = new Holder<>(new ArrayList<>(List.of(in, "b")));
        Holder<Set<String>> set = new Holder<>(new HashSet<>(List.of(in, "b")));
        String joined = list.held().get(0);
        for (String name : set.held()) { // WARN DET-ORDER-02
            joined += name;
        }
        return joined;
    }
}
