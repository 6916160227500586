package goodlibraries.cachewithoutexpiry;

import com.google.common.cache.CacheBuilder;
import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CacheWithoutExpiry implements Job {
    @Override
    public String run(String in) throws Exception {
        return CacheBuilder.newBuilder().maximumSize(10).<String, String>build().get(in, () -> in + "!");
    }
}
