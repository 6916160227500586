package order.concatinloop;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ConcatInLoop implements Job {
    @Override
    public String run(String in) throws Exception {
        String text = "";
        for (int number : Set.of(1, 2, 3, 4, 5, 6, 7, 8)) { // EXPECT DET-ORDER
            text += number;
        }
        return text;
    }
}
