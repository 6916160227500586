package gooddispatch.fielddecides;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Label {
    String text();
}

record Plain(String text) implements Label {}

final class Shop {
    private final Label label;

    Shop(Label label) {
        this.label = label;
    }

    String sign() {
        return "[" + label.text() + "]";
    }
}

// RUN
/** Two fields of one type, each with a class of its own; the one that reads the clock only formats a label here. */
final class FieldDecides implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Shop(new Plain(in)).sign();
    }
}
