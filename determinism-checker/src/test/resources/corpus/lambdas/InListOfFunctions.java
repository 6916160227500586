package lambdas.inlistoffunctions;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class InListOfFunctions implements Job {
    @Override
    public String run(String in) throws Exception {
        List<UnaryOperator<String>> steps = new ArrayList<>();
        steps.add(String::trim);
        steps.add(text -> text + Math.random()); // EXPECT DET-RANDOM-01
        String text = in;
        for (UnaryOperator<String> step : steps) {
            text = step.apply(text);
        }
        return text;
    }
}
