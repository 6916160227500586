package statics.copiedintostatic;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CopiedIntoStatic implements Job {
    private static final char[] LAST = new char[8];

    @Override
    public String run(String in) throws Exception {
        String before = String.valueOf(LAST); // ANY DET-STATIC
        System.arraycopy(in.toCharArray(), 0, LAST, 0, 1); // ANY DET-STATIC
        return in + before;
    }
}
