package dev.perdure.benchmarks;

import dev.perdure.Binding;
import java.util.List;

/** What every worker of a measurement hosts. */
final class Hosting {
    private Hosting() {}

    static List<Binding> bindings() {
        return List.of(
                ChainBinding.of(ChainOrchestrator::new),
                StepsBinding.of(number -> number + 1),
                AlarmBinding.of(AlarmOrchestrator::new));
    }
}
