package libraries.expiringcache;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.perdure.Orchestrator;
import java.time.Duration;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ExpiringCache implements Job {
    @Override
    public String run(String in) throws Exception {
        Cache<String, String> cache = CacheBuilder.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1)) // EXPECT DET-TIME-03
                .build();
        return cache.get(in, () -> in + "!");
    }
}
