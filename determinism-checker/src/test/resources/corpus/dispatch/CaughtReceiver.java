package dispatch.caughtreceiver;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

class Fault extends Exception {
    private static final long serialVersionUID = 1;

    String advice() {
        return "none";
    }
}

final class Timeout extends Fault {
    private static final long serialVersionUID = 1;

    @Override
    String advice() {
        return "since " + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class CaughtReceiver implements Job {
    private static void fail(String in) throws Timeout {
        if (in != null) {
            throw new Timeout();
        }
    }

    @Override
    public String run(String in) throws Exception {
        Fault fault = new Fault();
        try {
            fail(in);
        } catch (Timeout e) {
            fault = e;
        }
        return in + fault.advice();
    }
}
