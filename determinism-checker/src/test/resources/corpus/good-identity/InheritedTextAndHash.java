package goodidentity.inheritedtextandhash;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

abstract class Part {
    abstract String sku();

    @Override
    public String toString() {
        return sku();
    }

    @Override
    public int hashCode() {
        return sku().hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Part part && part.sku().equals(sku());
    }
}

final class Wheel extends Part {
    @Override
    String sku() {
        return "wheel";
    }
}

// RUN
final class InheritedTextAndHash implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Wheel() + new Wheel().hashCode();
    }
}
