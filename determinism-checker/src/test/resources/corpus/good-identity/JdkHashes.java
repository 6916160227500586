package goodidentity.jdkhashes;

import dev.perdure.Orchestrator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class JdkHashes implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + in.hashCode() + List.of(1, 2).hashCode() + Objects.hash(in, 1, true)
                + LocalDate.of(2024, 1, 1).hashCode()
                + Arrays.hashCode(new int[] {1, 2}) + Arrays.deepHashCode(new Object[] {new int[] {1}})
                + Optional.of(1).hashCode()
                + UUID.nameUUIDFromBytes(new byte[1]).hashCode() + new BigDecimal("1.50").hashCode()
                + Map.entry(1, 2).hashCode();
    }
}
