package goodtime.unreachedhelper;

import dev.perdure.Orchestrator;
import java.time.Instant;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Times {
    private Times() {}

    static long now() {
        return System.currentTimeMillis();
    }

    static String iso(Instant instant) {
        return instant.toString();
    }
}

/** The class is used, the method that reads the clock is not. */
final class UnreachedHelper implements Job {
    private final JobContext ctx;

    UnreachedHelper(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        return Times.iso(ctx.now());
    }
}
