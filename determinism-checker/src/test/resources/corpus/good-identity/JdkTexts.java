package goodidentity.jdktexts;

import dev.perdure.Orchestrator;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class JdkTexts implements Job {
    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder("a")
                .append(1)
                .append(List.of(2))
                .append(Optional.of(3))
                .append(Map.of(4, 5));
        return text + " " + new AtomicInteger(6) + Arrays.toString(new int[] {7}) + Locale.ROOT + BigInteger.TEN
                + Path.of("a");
    }
}
