package callbacks.closeofresource;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Timed implements AutoCloseable {
    private final StringBuilder text;

    Timed(StringBuilder text) {
        this.text = text;
    }

    @Override
    public void close() {
        text.append(System.nanoTime()); // EXPECT DET-TIME-03
    }
}

// RUN
final class CloseOfResource implements Job {
    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder(in);
        try (Timed timed = new Timed(text)) {
            text.append(timed != null);
        }
        return text.toString();
    }
}
