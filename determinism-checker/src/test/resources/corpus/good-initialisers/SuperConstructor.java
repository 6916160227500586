package goodinitialisers.superconstructor;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

class Base {
    protected final String name;

    Base(String name) {
        this.name = name + prefix();
    }

    protected String prefix() {
        return "-";
    }
}

// RUN
final class SuperConstructor extends Base implements Job {
    SuperConstructor() {
        super("job");
    }

    @Override
    protected String prefix() {
        return "+";
    }

    @Override
    public String run(String in) throws Exception {
        return name + in;
    }
}
