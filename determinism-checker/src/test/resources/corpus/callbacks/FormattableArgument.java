package callbacks.formattableargument;

import dev.perdure.Orchestrator;
import java.util.Formattable;
import java.util.Formatter;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Sized(String text) implements Formattable {
    @Override
    public void formatTo(Formatter formatter, int flags, int width, int precision) {
        formatter.format(text + System.nanoTime()); // EXPECT DET-TIME-03
    }
}

// RUN
final class FormattableArgument implements Job {
    @Override
    public String run(String in) throws Exception {
        return String.format(Locale.ROOT, "%s", new Sized(in));
    }
}
