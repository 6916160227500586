package reflect.proxyhandlerclass;

import dev.perdure.Orchestrator;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Rate {
    double of(String sku);
}

final class Handler implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        return Math.random(); // EXPECT DET-RANDOM-01
    }
}

// RUN
final class ProxyHandlerClass implements Job {
    @Override
    public String run(String in) throws Exception {
        Rate rate = (Rate) Proxy.newProxyInstance(Rate.class.getClassLoader(), new Class<?>[] {Rate.class}, new Handler());
        return in + rate.of(in);
    }
}
