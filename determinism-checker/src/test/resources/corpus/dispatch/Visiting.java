package dispatch.visiting;

import dev.perdure.Orchestrator;
import java.time.Instant;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Node {
    <R> R accept(Visitor<R> visitor);
}

interface Visitor<R> {
    R leaf(String text);
}

record Leaf(String text) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.leaf(text);
    }
}

// RUN
final class Visiting implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Leaf(in).accept(new Visitor<String>() {
            @Override
            public String leaf(String text) {
                return text + Instant.now(); // EXPECT DET-TIME-01
            }
        });
    }
}
