package statics.varhandlecounter;

import dev.perdure.Orchestrator;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class VarHandleCounter implements Job {
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int[] CELLS = new int[1];

    @Override
    public String run(String in) throws Exception {
        return in + (int) CELL.getAndAdd(CELLS, 0, 1); // ANY DET-STATIC
    }
}
