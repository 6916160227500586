package lambdas.composedpredicate;

import dev.perdure.Orchestrator;
import java.util.function.Predicate;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ComposedPredicate implements Job {
    @Override
    public String run(String in) throws Exception {
        Predicate<String> known = "tea"::equals;
        return "" + known.or(text -> Math.random() > 0.5).test(in); // EXPECT DET-RANDOM-01
    }
}
