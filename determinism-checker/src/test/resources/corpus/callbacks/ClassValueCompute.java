package callbacks.classvaluecompute;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ClassValueCompute implements Job {
    private final ClassValue<Long> stamps = new ClassValue<>() {
        @Override
        protected Long computeValue(Class<?> type) {
            return System.nanoTime(); // EXPECT DET-TIME-03
        }
    };

    @Override
    public String run(String in) throws Exception {
        return in + stamps.get(String.class);
    }
}
