package reflect.fornameconstant;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** A constant name is as good as a call. */
// RUN
public final class ForNameConstant implements Job {
    public static String stamp() {
        return "" + System.nanoTime(); // EXPECT DET-TIME-03
    }

    @Override
    public String run(String in) throws Exception {
        Class<?> type = Class.forName("reflect.fornameconstant.ForNameConstant");
        return in + type.getMethod("stamp").invoke(null);
    }
}
