package reflect.assubclass;

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
final class AsSubclass implements Job {
    @Override
    public String run(String in) throws Exception {
        Class<? extends Supplier> type =
                Class.forName("reflect.assubclass.Stamper").asSubclass(Supplier.class);
        return in + type.getDeclaredConstructor().newInstance().get();
    }
}
