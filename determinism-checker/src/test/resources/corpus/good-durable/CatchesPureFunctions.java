package gooddurable.catchespurefunctions;

import dev.perdure.Orchestrator;
import dev.perdure.TaskFailedException;
import java.util.Optional;
import java.util.function.Supplier;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CatchesPureFunctions implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    CatchesPureFunctions(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private static <T> Optional<T> safely(Supplier<T> pure) {
        try {
            return Optional.ofNullable(pure.get());
        } catch (Throwable e) {
            return Optional.empty();
        }
    }

    private <T> T twice(Supplier<T> durable) {
        try {
            return durable.get();
        } catch (TaskFailedException e) {
            ctx.logger().info("again", e);
            return durable.get();
        }
    }

    @Override
    public String run(String in) throws Exception {
        int number = safely(() -> Integer.parseInt(in)).orElse(0);
        String text = safely(in::strip).orElse("");
        Supplier<String> charge = () -> payments.charge(in);
        return twice(charge) + twice(() -> payments.quote(text)) + number;
    }
}
