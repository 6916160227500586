package gooddurable.endlessloopofpurecode;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Left by return, and nothing durable in it. */
final class EndlessLoopOfPureCode implements Job {
    @Override
    public String run(String in) throws Exception {
        int n = 27;
        int steps = 0;
        while (true) {
            if (n == 1) {
                return "" + steps;
            }
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
    }
}
