package gooddispatch.fluentbuilder;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Letter {
    private final List<String> lines = new ArrayList<>();

    Letter line(String line) {
        lines.add(line);
        return this;
    }

    Letter times(int count, UnaryOperator<String> make) {
        for (int i = 0; i < count; i++) {
            lines.add(make.apply("" + i));
        }
        return this;
    }

    String build() {
        return String.join("\n", lines);
    }
}

// RUN
final class FluentBuilder implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Letter()
                .line("Dear " + in)
                .times(2, number -> "line " + number)
                .build();
    }
}
