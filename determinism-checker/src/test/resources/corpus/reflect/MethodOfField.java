package reflect.methodoffield;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Stamper {
    public String stamp() {
        return "@" + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

final class Caller {
    private final Object target;
    private final Class<?> type;

    Caller(Object target) {
        this.target = target;
        this.type = target.getClass();
    }

    Object call() throws Exception {
        return type.getMethod("stamp").invoke(target);
    }
}

// RUN
final class MethodOfField implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Caller(new Stamper()).call();
    }
}
