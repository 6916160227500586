package goodorder.settoset;

import dev.perdure.Orchestrator;
import java.util.Set;
import java.util.stream.Collectors;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SetToSet implements Job {
    @Override
    public String run(String in) throws Exception {
        Set<String> lengths = Set.of("a", "bb", "ccc").stream()
                .map(name -> "" + name.length())
                .collect(Collectors.toSet());
        return "" + lengths.contains("2") + lengths.size() + lengths.equals(Set.of("1", "2", "3"));
    }
}
