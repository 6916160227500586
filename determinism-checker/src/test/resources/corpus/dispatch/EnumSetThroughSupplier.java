package dispatch.enumsetthroughsupplier;

import dev.perdure.Orchestrator;
import java.util.EnumSet;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

enum Step implements Supplier<String> {
    FIRST,
    SECOND;

    @Override
    public String get() {
        return name() + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class EnumSetThroughSupplier implements Job {
    private static <T> String all(Iterable<? extends Supplier<T>> parts) {
        StringBuilder text = new StringBuilder();
        for (Supplier<T> part : parts) {
            text.append(part.get());
        }
        return text.toString();
    }

    @Override
    public String run(String in) throws Exception {
        return in + all(EnumSet.allOf(Step.class));
    }
}
