package order.arrayfilledinorder;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ArrayFilledInOrder implements Job {
    @Override
    public String run(String in) throws Exception {
        String[] names = new String[10];
        int filled = 0;
        for (String name : Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")) {
            names[filled++] = name;
        }
        return names[0] + names[1] + names[2]; // EXPECT DET-ORDER
    }
}
