package goodidentity.arraycontent;

import dev.perdure.Orchestrator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ArrayContent implements Job {
    @Override
    public String run(String in) throws Exception {
        return Arrays.toString(in.getBytes(StandardCharsets.UTF_8))
                + Arrays.equals(new int[1], new int[1])
                + new String(new char[] {'a'});
    }
}
