package goodlibraries.texts;

import dev.perdure.Orchestrator;
import org.apache.commons.lang3.StringUtils;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Texts implements Job {
    @Override
    public String run(String in) throws Exception {
        return StringUtils.leftPad(in, 9) + StringUtils.capitalize(in) + StringUtils.reverse(in)
                + StringUtils.isBlank(in) + StringUtils.substringBefore(in, "e") + StringUtils.join(new int[] {1, 2}, ',');
    }
}
