package reflect.boundhandle;

import dev.perdure.Orchestrator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Stamper {
    String stamp() {
        return "at " + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class BoundHandle implements Job {
    @Override
    public String run(String in) throws Exception {
        MethodHandle handle = MethodHandles.lookup()
                .bind(new Stamper(), "stamp", MethodType.methodType(String.class));
        Supplier<?> stamp = MethodHandleProxies.asInterfaceInstance(Supplier.class, handle);
        return in + stamp.get();
    }
}
