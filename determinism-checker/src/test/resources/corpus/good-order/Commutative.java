package goodorder.commutative;

import dev.perdure.Orchestrator;
import java.math.BigDecimal;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Commutative implements Job {
    @Override
    public String run(String in) throws Exception {
        int all = 0;
        long product = 1;
        int max = Integer.MIN_VALUE;
        BigDecimal sum = BigDecimal.ZERO;
        for (int number : Set.of(3, 5, 7, 11)) {
            all ^= number;
            product *= number;
            max = Math.max(max, number);
            sum = sum.add(BigDecimal.valueOf(number));
        }
        return all + " " + product + " " + max + " " + sum;
    }
}
