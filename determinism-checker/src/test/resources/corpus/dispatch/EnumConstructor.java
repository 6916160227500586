package dispatch.enumconstructor;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

enum Shop {
    MAIN;

    private final long opened = System.nanoTime(); // EXPECT DET-TIME-03

    long opened() {
        return opened;
    }
}

// RUN
final class EnumConstructor implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Shop.MAIN.opened();
    }
}
