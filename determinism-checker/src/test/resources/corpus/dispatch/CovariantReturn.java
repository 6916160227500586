package dispatch.covariantreturn;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

class Source {
    CharSequence text() {
        return "";
    }
}

final class Live extends Source {
    @Override
    String text() {
        return "" + Math.random(); // EXPECT DET-RANDOM-01
    }
}

// RUN
final class CovariantReturn implements Job {
    @Override
    public String run(String in) throws Exception {
        Source source = new Live();
        return in + source.text();
    }
}
