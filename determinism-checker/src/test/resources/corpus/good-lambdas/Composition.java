package goodlambdas.composition;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Composition implements Job {
    @Override
    public String run(String in) throws Exception {
        Function<String, String> trim = String::trim;
        Function<String, Integer> length = trim.andThen(String::length);
        Predicate<String> known = List.of("tea", "wine")::contains;
        return "" + length.compose((String text) -> text + " ").apply(in)
                + known.negate().or(String::isEmpty).test(in);
    }
}
