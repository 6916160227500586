package io.nativemethod;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class NativeMethod implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + rate(); // EXPECT DET-IO-06
    }

    private static native int rate();

    static int unused() {
        return 0;
    }
}
