package dispatch.injectedharmlessandharmful;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Tax {
    long on(String in);
}

final class NoTax implements Tax {
    @Override
    public long on(String in) {
        return 0;
    }
}

final class DailyTax implements Tax {
    @Override
    public long on(String in) {
        return System.currentTimeMillis(); // EXPECT DET-TIME-01
    }
}

/** Which of the two is injected is not in this compilation to see. */
final class InjectedHarmlessAndHarmful implements Job {
    private final Tax tax;

    InjectedHarmlessAndHarmful(Tax tax) {
        this.tax = tax;
    }

    @Override
    public String run(String in) throws Exception {
        return in + tax.on(in);
    }
}
