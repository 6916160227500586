package callbacks.hashcodeinhashset;

import dev.perdure.Orchestrator;
import java.util.HashSet;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Key(String name) {
    @Override
    public int hashCode() {
        return System.identityHashCode(this); // EXPECT DET-IDENTITY-01
    }
}

final class HashCodeInHashSet implements Job {
    @Override
    public String run(String in) throws Exception {
        Set<Key> keys = new HashSet<>();
        keys.add(new Key(in));
        return "" + keys.contains(new Key(in));
    }
}
