package reflect.classhandedtohelper;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

class Stamper {
    static String stamp() {
        return "at " + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class ClassHandedToHelper implements Job {
    private static Object call(Class<?> type) throws Exception {
        return type.getDeclaredMethod("stamp").invoke(null);
    }

    @Override
    public String run(String in) throws Exception {
        return in + call(Stamper.class);
    }
}
