package identity.shardbyenum;

import dev.perdure.Orchestrator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ShardByEnum implements Job {
    private final PaymentsProxy payments;

    ShardByEnum(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private enum Region {
        NORTH,
        SOUTH
    }

    private record Key(Optional<Region> region, String id) {}

    @Override
    public String run(String in) throws Exception {
        Region region = Region.valueOf(in);
        int shard = Math.abs(Objects.hash(region, in) % 8); // EXPECT DET-IDENTITY-02
        int deep = Arrays.deepHashCode(new Object[][] {{"a", 1}, {region}}); // EXPECT DET-IDENTITY-02
        Map<Region, Integer> weights = new EnumMap<>(Region.class);
        weights.put(region, shard);
        int names = weights.keySet().hashCode(); // EXPECT DET-IDENTITY-02
        int key = new Key(Optional.of(region), in).hashCode(); // EXPECT DET-IDENTITY-02
        int entry = Map.entry(in, region).hashCode(); // EXPECT DET-IDENTITY-02
        return payments.charge("shard-" + shard) + deep + names + key + entry;
    }
}
