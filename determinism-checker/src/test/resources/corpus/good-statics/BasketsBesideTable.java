package goodstatics.basketsbesidetable;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Basket {
    private final List<String> lines = new ArrayList<>();

    Basket add(String line) {
        lines.add(line);
        return this;
    }

    int size() {
        return lines.size();
    }
}

// RUN
final class BasketsBesideTable implements Job {
    private static final List<Basket> EMPTY = List.of(new Basket());
    private static final UnaryOperator<Basket> FILLED = filled(List.of("tea"));

    private static UnaryOperator<Basket> filled(List<String> skus) {
        List<String> copy = new ArrayList<>(skus);
        return basket -> {
            copy.forEach(basket::add);
            return basket;
        };
    }

    @Override
    public String run(String in) throws Exception {
        List<Basket> own = new ArrayList<>();
        own.add(FILLED.apply(new Basket()));
        own.get(0).add(in);
        return in + EMPTY.get(0).size() + own.get(0).size();
    }
}
