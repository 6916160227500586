package goodorder.listsandarrays;

import dev.perdure.Orchestrator;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ListsAndArrays implements Job {
    @Override
    public String run(String in) throws Exception {
        Collection<String> names = List.of("b", "a", "c");
        Iterable<String> same = new ArrayDeque<>(names);
        StringBuilder text = new StringBuilder();
        for (String name : same) {
            text.append(name);
        }
        for (String name : in.split(",")) {
            text.append(name);
        }
        return text.toString() + Arrays.asList(1, 2) + names.stream().findFirst();
    }
}
