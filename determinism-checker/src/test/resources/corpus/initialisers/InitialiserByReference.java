package initialisers.initialiserbyreference;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Tables {
    private static final long SALT = System.nanoTime(); // EXPECT DET-TIME-03

    private Tables() {}

    static String salted(String text) {
        return text + SALT;
    }
}

/** The static initialiser of a class that only a method reference names. */
// RUN
final class InitialiserByReference implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.of(in).map(Tables::salted).findFirst().get();
    }
}
