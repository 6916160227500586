package reflect.madeofclasshandedtohelper;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Stamper implements Supplier<String> {
    @Override
    public String get() {
        return "at " + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class MadeOfClassHandedToHelper implements Job {
    private static <T> T make(Class<? extends Supplier<T>> type) throws Exception {
        return type.getDeclaredConstructor().newInstance().get();
    }

    @Override
    public String run(String in) throws Exception {
        return in + make(Stamper.class);
    }
}
