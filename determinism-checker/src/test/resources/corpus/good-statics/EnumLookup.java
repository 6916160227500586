package goodstatics.enumlookup;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

enum Currency1 {
    EUR("Euro"),
    USD("Dollar");

    private static final Map<String, Currency1> BY_EnumLookup =
            Stream.of(values()).collect(Collectors.toMap(Currency1::text, one -> one));

    private final String text;

    Currency1(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Currency1 of(String text) {
        return BY_EnumLookup.getOrDefault(text, EUR);
    }
}

// RUN
final class EnumLookup implements Job {
    @Override
    public String run(String in) throws Exception {
        return Currency1.of(in).text();
    }
}
