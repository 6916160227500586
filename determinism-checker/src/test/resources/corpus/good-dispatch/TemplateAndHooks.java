package gooddispatch.templateandhooks;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

abstract class Report {
    final String text(String in) {
        return head() + in + foot();
    }

    protected abstract String head();

    protected String foot() {
        return ".";
    }
}

// RUN
final class TemplateAndHooks implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Report() {
            @Override
            protected String head() {
                return "report: ";
            }
        }.text(in);
    }
}
