package goodstatics.configuredconstant;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ConfiguredConstant implements Job {
    private static final class Format {
        private String separator = ",";

        Format separator(String text) {
            separator = text;
            return this;
        }

        String join(List<String> parts) {
            return String.join(separator, parts);
        }
    }

    private static final Format LINES = new Format().separator(";");

    @Override
    public String run(String in) throws Exception {
        List<String> parts = new ArrayList<>(List.of(in, "b"));
        return LINES.join(parts) + new Format().separator("-").join(parts);
    }
}
