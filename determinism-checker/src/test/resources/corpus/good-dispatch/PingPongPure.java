package gooddispatch.pingpongpure;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class PingPongPure implements Job {
    private static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    private static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    @Override
    public String run(String in) throws Exception {
        return "" + even(10) + odd(7);
    }
}
