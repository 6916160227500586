package dispatch.genericsupercall;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

abstract class Base<T extends CharSequence> {
    protected String mark(T text) {
        return text + "@" + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

final class Derived extends Base<String> {
    @Override
    protected String mark(String text) {
        return super.mark(text) + "!";
    }
}

// RUN
final class GenericSuperCall implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Derived().mark(in);
    }
}
