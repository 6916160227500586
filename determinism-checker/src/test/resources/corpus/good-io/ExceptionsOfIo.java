package goodio.exceptionsofio;

import dev.perdure.Orchestrator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ExceptionsOfIo implements Job {
    @Override
    public String run(String in) throws Exception {
        try {
            throw new FileNotFoundException(in);
        } catch (IOException e) {
            return new UncheckedIOException(e).getCause().getMessage();
        }
    }
}
