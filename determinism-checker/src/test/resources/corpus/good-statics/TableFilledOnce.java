package goodstatics.tablefilledonce;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class TableFilledOnce implements Job {
    private static final Map<String, Integer> RATES = new HashMap<>();
    private static final int[] SQUARES = new int[10];

    static {
        RATES.put("tea", 7);
        RATES.put("wine", 19);
        for (int i = 0; i < SQUARES.length; i++) {
            SQUARES[i] = i * i;
        }
    }

    @Override
    public String run(String in) throws Exception {
        return "" + RATES.get("tea") + RATES.getOrDefault(in, 0) + SQUARES[3] + SQUARES.length;
    }
}
