package goodreflect.handleofknownmethod;

import dev.perdure.Orchestrator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class HandleOfKnownMethod implements Job {
    @Override
    public String run(String in) throws Exception {
        MethodHandle length = MethodHandles.lookup().findVirtual(String.class, "length", MethodType.methodType(int.class));
        return in + length.bindTo(in).type();
    }
}
