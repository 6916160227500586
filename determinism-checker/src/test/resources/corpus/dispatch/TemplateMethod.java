package dispatch.templatemethod;

import dev.perdure.Orchestrator;
import java.time.LocalDate;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

abstract class Report {
    final String text(String in) {
        return head() + in;
    }

    abstract String head();
}

final class DatedReport extends Report {
    @Override
    String head() {
        return "" + LocalDate.now(); // EXPECT DET-TIME-01
    }
}

final class TemplateMethod implements Job {
    @Override
    public String run(String in) throws Exception {
        Report report = new DatedReport();
        return report.text(in);
    }
}
