package goodstatics.nestedbuilderstatics;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Query {
    private static final String SELECT = "select ";
    private final List<String> columns;

    private Query(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    static Builder builder() {
        return new Builder();
    }

    String text() {
        return SELECT + String.join(", ", columns);
    }

    static final class Builder {
        private final List<String> columns = new ArrayList<>();

        Builder column(String name) {
            columns.add(name);
            return this;
        }

        Query build() {
            return new Query(columns);
        }
    }
}

// RUN
final class NestedBuilderStatics implements Job {
    @Override
    public String run(String in) throws Exception {
        return Query.builder().column("a").column(in).build().text();
    }
}
