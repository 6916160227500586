package goodinitialisers.fieldsandblocks;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.stream.IntStream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FieldsAndBlocks implements Job {
    private static final List<Integer> SQUARES =
            IntStream.range(0, 5).map(n -> n * n).boxed().toList();
    private final StringBuilder text = new StringBuilder("start");
    private int count = SQUARES.size();

    {
        text.append(count++);
    }

    @Override
    public String run(String in) throws Exception {
        return text + in + count;
    }
}
