package reflect.newinstancebyname;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Live {
    final long made = System.nanoTime(); // EXPECT DET-TIME-03
}

// RUN
final class NewInstanceByName implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Live.class.getDeclaredConstructor().newInstance().made;
    }
}
