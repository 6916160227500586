package goodstatics.enumthatknows;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EnumThatKnows implements Job {
    private final PaymentsProxy payments;

    EnumThatKnows(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private enum Step {
        CHECK("c", 1),
        PACK("p", 2);
        private static final Map<String, Step> BY_CODE =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Step::code, Function.identity()));
        private final String code;
        private final int cost;
        private final List<String> notes;

        Step(String code, int cost) {
            this.code = code;
            this.cost = cost;
            notes = new ArrayList<>();
            notes.add(code);
        }

        String code() {
            return code;
        }

        int cost() {
            return cost;
        }

        String note() {
            return notes.get(0);
        }

        static Step of(String code) {
            return Optional.ofNullable(BY_CODE.get(code)).orElseThrow(() -> new NoSuchElementException(code));
        }
    }

    private static final class Tally {
        private final Map<Step, Integer> runs = new EnumMap<>(Step.class);

        void count(Step step) {
            runs.merge(step, step.cost(), Integer::sum);
        }
    }

    @Override
    public String run(String in) throws Exception {
        Tally tally = new Tally();
        for (String code : in.split("")) {
            tally.count(Step.of(code));
        }
        for (Step step : Step.values()) {
            payments.charge(step.note() + tally.runs.get(step));
        }
        return tally.runs.toString();
    }
}
