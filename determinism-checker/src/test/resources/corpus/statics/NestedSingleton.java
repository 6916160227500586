package statics.nestedsingleton;

import dev.perdure.Orchestrator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Numbers {
    private final Deque<Integer> free = new ArrayDeque<>(List.of(1, 2, 3));

    private static final class Holder {
        static final Numbers ONE = new Numbers();
    }

    static Numbers one() {
        return Holder.ONE;
    }

    int take() {
        return free.remove(); // ANY DET-STATIC
    }
}

final class NestedSingleton implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Numbers.one().take(); // ANY DET-STATIC
    }
}
