package gooddispatch.harmlessamonginjected;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Tax {
    long on(String in);
}

record FlatTax(long rate) implements Tax {
    @Override
    public long on(String in) {
        return in.length() * rate;
    }
}

final class NoTax implements Tax {
    @Override
    public long on(String in) {
        return 0;
    }
}

/** All implementations in this compilation are harmless. */
final class HarmlessAmongInjected implements Job {
    private final Tax tax;

    HarmlessAmongInjected(Tax tax) {
        this.tax = tax;
    }

    @Override
    public String run(String in) throws Exception {
        return in + tax.on(in);
    }
}
