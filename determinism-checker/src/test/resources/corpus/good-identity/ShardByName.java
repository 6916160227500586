package goodidentity.shardbyname;

import dev.perdure.Orchestrator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ShardByName implements Job {
    private final PaymentsProxy payments;

    ShardByName(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private enum Region {
        NORTH,
        SOUTH
    }

    @Override
    public String run(String in) throws Exception {
        Region region = Region.valueOf(in);
        int shard = Math.abs(Objects.hash(region.name(), in) % 8);
        int deep = Arrays.deepHashCode(new Object[][] {{"a", 1}, {region.toString()}});
        String text =
                Arrays.deepToString(new int[][] {{1, 2}, {3}}) + Arrays.deepToString(new Object[] {in, List.of(1)});
        Map<Region, Integer> weights = new EnumMap<>(Region.class);
        weights.put(region, shard);
        int names = weights.keySet().stream()
                .map(Region::name)
                .collect(Collectors.toList())
                .hashCode();
        return payments.charge("shard-" + shard) + deep + text + names;
    }
}
