package dispatch.pingpong;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Two methods that call each other, entered at the harmless one. */
// RUN
final class PingPong implements Job {
    @Override
    public String run(String in) throws Exception {
        return pong(in, 3);
    }

    private static String ping(String in, int left) {
        return left == 0 ? in + System.nanoTime() : pong(in, left - 1); // EXPECT DET-TIME-03
    }

    private static String pong(String in, int left) {
        return left == 0 ? in : ping(in, left - 1);
    }
}
