package libraries.lambdainlibrary;

import com.google.common.collect.Lists;
import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LambdaInLibrary implements Job {
    @Override
    public String run(String in) throws Exception {
        return Lists.transform(List.of(in), text -> text + System.nanoTime()).get(0); // EXPECT DET-TIME-03
    }
}
