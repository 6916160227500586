package goodstatics.lazyholderofconstant;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LazyHolderOfConstant implements Job {
    private static final class Holder {
        static final List<Integer> PRIMES = primes(30);

        private static List<Integer> primes(int limit) {
            List<Integer> primes = new ArrayList<>();
            for (int n = 2; n < limit; n++) {
                int candidate = n;
                if (primes.stream().noneMatch(prime -> candidate % prime == 0)) {
                    primes.add(n);
                }
            }
            return List.copyOf(primes);
        }
    }

    @Override
    public String run(String in) throws Exception {
        return in + Holder.PRIMES;
    }
}
