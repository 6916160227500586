package goodidentity.enumnames;

import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class EnumNames implements Job {
    enum Day {
        MON,
        TUE
    }

    @Override
    public String run(String in) throws Exception {
        return Day.MON + " " + Day.TUE.ordinal() + Day.valueOf("MON").name() + List.of(Day.values())
                + Day.MON.compareTo(Day.TUE);
    }
}
