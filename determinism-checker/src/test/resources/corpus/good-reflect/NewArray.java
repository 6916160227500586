package goodreflect.newarray;

import dev.perdure.Orchestrator;
import java.lang.reflect.Array;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class NewArray implements Job {
    @Override
    public String run(String in) throws Exception {
        String[] names = (String[]) Array.newInstance(String.class, 2);
        names[0] = in;
        return names[0] + names.length + Stream.of("a").toArray(String[]::new).length;
    }
}
