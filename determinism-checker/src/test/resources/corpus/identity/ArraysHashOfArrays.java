package identity.arrayshashofarrays;

import dev.perdure.Orchestrator;
import java.util.Arrays;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Arrays.hashCode looks one level deep, and hashes the rows by identity. */
final class ArraysHashOfArrays implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Arrays.hashCode(new int[][] {{1}, {2}}); // EXPECT DET-IDENTITY
    }
}
