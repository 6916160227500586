package goodstatics.patterns;

import dev.perdure.Orchestrator;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Patterns implements Job {
    private static final Pattern SKU = Pattern.compile("([a-z]+)-(\\d+)");
    private static final Comparator<String> ORDER =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    @Override
    public String run(String in) throws Exception {
        Matcher matcher = SKU.matcher("tea-7");
        return matcher.matches()
                ? matcher.group(1) + List.of("bb", "a").stream().sorted(ORDER).toList()
                : in;
    }
}
