package goodorder.countandmax;

import dev.perdure.Orchestrator;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CountAndMax implements Job {
    @Override
    public String run(String in) throws Exception {
        Set<Integer> numbers = Set.of(3, 1, 2, 9, 4);
        long even = numbers.stream().filter(number -> number % 2 == 0).count();
        return even + " " + Collections.max(numbers)
                + numbers.stream().min(Comparator.naturalOrder()).get() + numbers.size();
    }
}
