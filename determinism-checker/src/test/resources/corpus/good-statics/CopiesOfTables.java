package goodstatics.copiesoftables;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CopiesOfTables implements Job {
    private static final int[] RATES = new int[3];
    private static final List<String> SKUS = new ArrayList<>();

    static {
        Arrays.fill(RATES, 7);
        Collections.addAll(SKUS, "wine", "tea");
        Collections.sort(SKUS);
    }

    @Override
    public String run(String in) throws Exception {
        int[] rates = new int[4];
        System.arraycopy(RATES, 0, rates, 0, RATES.length);
        Arrays.fill(rates, 2, 4, in.length());
        List<String> skus = new ArrayList<>(SKUS);
        Collections.addAll(skus, in);
        Collections.reverse(skus);
        return Arrays.toString(rates) + skus + SKUS.subList(0, 1);
    }
}
