package statics.matchergoeson;

import dev.perdure.Orchestrator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class MatcherGoesOn implements Job {
    private static final Matcher DIGITS = Pattern.compile("[0-9]").matcher("1234567890");

    @Override
    public String run(String in) throws Exception {
        return in + (DIGITS.find() ? DIGITS.group() : ""); // ANY DET-STATIC
    }
}
