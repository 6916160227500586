package goodidentity.stablehashes;

import dev.perdure.Orchestrator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import shop.JobContext;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class StableHashes implements Job {
    private final JobContext ctx;

    StableHashes(JobContext ctx) {
        this.ctx = ctx;
    }

    private enum Tier {
        FREE,
        PAID
    }

    private record Key(String tenant, int number) {}

    @Override
    public String run(String in) throws Exception {
        Key key = new Key(in, 7);
        int bucket = Math.floorMod(key.hashCode(), 16);
        int listHash = List.of(in, "a").hashCode()
                ^ Arrays.hashCode(new int[] {1, 2})
                ^ Map.of("a", 1).hashCode()
                ^ Set.of(1, 2).hashCode();
        int objects = Objects.hash(in, 1, 2L, true, 'c', LocalDate.EPOCH, BigDecimal.TEN, Duration.ZERO);
        int named = Tier.valueOf("FREE").name().hashCode() + Tier.PAID.ordinal() + Tier.FREE.compareTo(Tier.PAID);
        int optional = Optional.of(in).hashCode()
                + UUID.nameUUIDFromBytes(new byte[1]).hashCode()
                + Double.hashCode(0.5)
                + Boolean.hashCode(true);
        String className = getClass().getSimpleName()
                + Tier.FREE.getClass().getName()
                + Tier.FREE.getDeclaringClass().getSimpleName();
        String deep = Arrays.deepToString(new String[][] {{in}, {"b"}}) + Arrays.asList(1, 2) + new int[] {1, 2}.length;
        StockProxy shard = new StockProxy(ctx, "shard-" + bucket);
        shard.reserve(1);
        return String.valueOf(listHash + objects + named + optional)
                + className
                + deep
                + Objects.toString(null, "none")
                + key;
    }
}
