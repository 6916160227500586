package dispatch.genericfactory;

import dev.perdure.Orchestrator;
import java.time.Clock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

abstract class Sources<T> {
    abstract T create();

    static <T> T make(Sources<T> sources) {
        return sources.create();
    }
}

final class Clocks extends Sources<Clock> {
    @Override
    Clock create() {
        return Clock.systemUTC(); // EXPECT DET-TIME-02
    }
}

// RUN
final class GenericFactory implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Sources.make(new Clocks()).millis();
    }
}
