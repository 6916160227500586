package identity.staticsynchronizedmethod;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Numbers {
    private Numbers() {}

    static synchronized int of(String in) { // ANY DET-THREAD|DET-IDENTITY|DET-STATIC
        return in.length();
    }
}

final class StaticSynchronizedMethod implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + Numbers.of(in); // ANY DET-THREAD|DET-IDENTITY|DET-STATIC
    }
}
