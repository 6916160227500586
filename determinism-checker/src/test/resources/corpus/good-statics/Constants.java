package goodstatics.constants;

import dev.perdure.Orchestrator;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Constants implements Job {
    private static final int LIMIT = 10;
    private static final String PREFIX = "order-";
    private static final BigDecimal RATE = new BigDecimal("1.19");
    private static final Duration WAIT = Duration.ofHours(3);
    private static final List<String> ConstantsS = List.of("a", "b");

    @Override
    public String run(String in) throws Exception {
        return PREFIX + LIMIT + RATE + WAIT + ConstantsS;
    }
}
