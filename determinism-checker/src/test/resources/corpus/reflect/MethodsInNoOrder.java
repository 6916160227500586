package reflect.methodsinnoorder;

import dev.perdure.Orchestrator;
import java.lang.reflect.Method;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The JVM gives the members of a class in any order. */
final class MethodsInNoOrder implements Job {
    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder(in);
        for (Method method : String.class.getDeclaredMethods()) { // EXPECT DET-REFLECT|DET-ORDER
            text.append(method.getName());
        }
        return text.toString();
    }
}
