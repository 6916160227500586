package goodlambdas.everykindofreference;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Tag(String text) {
    static Tag of(String text) {
        return new Tag(text);
    }

    boolean isLong() {
        return text.length() > 3;
    }
}

// RUN
final class EveryKindOfReference implements Job {
    @Override
    public String run(String in) throws Exception {
        List<Tag> tags = Stream.of("a", "long").map(Tag::new).toList();
        Supplier<String> bound = "x"::trim;
        IntFunction<int[]> array = int[]::new;
        return tags.stream().filter(Tag::isLong).map(Tag::text).findFirst().orElseGet(bound)
                + array.apply(2).length
                + Tag.of(in);
    }
}
