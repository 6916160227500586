package reflect.methodhandleconstant;

import dev.perdure.Orchestrator;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class MethodHandleConstant implements Job {
    @Override
    public String run(String in) throws Exception {
        MethodType type = MethodType.methodType(long.class);
        try {
            return in + (long) MethodHandles.lookup().findStatic(System.class, "nanoTime", type).invokeExact(); // EXPECT DET-TIME-03
        } catch (Throwable e) { // MAY DUR-SWALLOW
            return in;
        }
    }
}
