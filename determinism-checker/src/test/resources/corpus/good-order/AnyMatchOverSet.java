package goodorder.anymatchoverset;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class AnyMatchOverSet implements Job {
    @Override
    public String run(String in) throws Exception {
        Set<String> names = Set.of("a", "b", "c");
        return "" + names.stream().anyMatch("b"::equals) + names.stream().allMatch(name -> name.length() == 1)
                + names.stream().noneMatch(String::isEmpty);
    }
}
