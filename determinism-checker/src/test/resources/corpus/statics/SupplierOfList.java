package statics.supplieroflist;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SupplierOfList implements Job {
    private static final List<String> SEEN = new ArrayList<>();
    private static final Supplier<List<String>> ALL = () -> SEEN;

    @Override
    public String run(String in) throws Exception {
        ALL.get().add(in); // ANY DET-STATIC
        return in + ALL.get().size();
    }
}
