package gooddispatch.privateisnotoverridden;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

class Base {
    String text() {
        return "#" + part();
    }

    private String part() {
        return "base";
    }
}

final class Derived extends Base {
    String part() {
        return "" + System.nanoTime();
    }
}

// RUN
final class PrivateIsNotOverridden implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Derived().text();
    }
}
