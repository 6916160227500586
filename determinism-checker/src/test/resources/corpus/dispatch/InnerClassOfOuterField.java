package dispatch.innerclassofouterfield;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class InnerClassOfOuterField implements Job {
    private final class Stamp {
        String text(String in) {
            return in + System.nanoTime(); // EXPECT DET-TIME-03
        }
    }

    @Override
    public String run(String in) throws Exception {
        return new Stamp().text(in);
    }
}
