package reflect.loadedbyloader;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LoadedByLoader implements Job {
    @Override
    public String run(String in) throws Exception {
        Class<?> type = Thread.class.getClassLoader() == null ? Class.forName("reflect.loadedbyloader.Late") : null;
        return in + type.getDeclaredConstructor().newInstance();
    }
}

final class Late {
    private final long made = System.nanoTime(); // EXPECT DET-TIME-03

    @Override
    public String toString() {
        return "" + made;
    }
}
