package statics.enumthatcounts;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EnumThatCounts implements Job {
    private final PaymentsProxy payments;

    EnumThatCounts(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private enum Step {
        CHECK,
        PACK;
        private int runs;
        private final List<String> seen = new ArrayList<>();

        void run(String what) {
            runs++; // EXPECT DET-STATIC-02
            seen.add(what); // EXPECT DET-STATIC-02
        }

        int runs() {
            return runs;
        }
    }

    @Override
    public String run(String in) throws Exception {
        for (Step step : Step.values()) {
            step.run(in);
            payments.charge(step.name());
        }
        return in + Step.PACK.runs();
    }
}
