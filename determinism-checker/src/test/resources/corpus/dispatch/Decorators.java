package dispatch.decorators;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Text {
    String of(String in);
}

record Quoted(Text inner) implements Text {
    @Override
    public String of(String in) {
        return "'" + inner.of(in) + "'";
    }
}

record Stamped(Text inner) implements Text {
    @Override
    public String of(String in) {
        return inner.of(in) + System.currentTimeMillis(); // EXPECT DET-TIME-01
    }
}

// RUN
final class Decorators implements Job {
    @Override
    public String run(String in) throws Exception {
        Text text = new Quoted(new Stamped(plain -> plain));
        return text.of(in);
    }
}
