package reflect.proxyhandler;

import dev.perdure.Orchestrator;
import java.lang.reflect.Proxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Rate {
    long of(String sku);
}

// RUN
final class ProxyHandler implements Job {
    @Override
    public String run(String in) throws Exception {
        Rate rate = (Rate) Proxy.newProxyInstance(
                Rate.class.getClassLoader(),
                new Class<?>[] {Rate.class},
                (proxy, method, arguments) -> System.nanoTime()); // EXPECT DET-TIME-03
        return in + rate.of(in);
    }
}
