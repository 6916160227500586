package goodcallbacks.resourcesclosed;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ResourcesClosed implements Job {
    private record Step(StringBuilder log, String name) implements AutoCloseable {
        @Override
        public void close() {
            log.append(name);
        }
    }

    @Override
    public String run(String in) throws Exception {
        StringBuilder log = new StringBuilder();
        try (Step first = new Step(log, "a");
                Step second = new Step(log, "b")) {
            log.append(first.name()).append(second.name());
        }
        return log.toString();
    }
}
