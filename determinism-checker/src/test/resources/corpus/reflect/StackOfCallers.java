package reflect.stackofcallers;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** How deep the stack is belongs to the engine. */
final class StackOfCallers implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + StackWalker.getInstance().walk(Stream::count); // EXPECT DET-REFLECT|DET-THREAD-03
    }
}
