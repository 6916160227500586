package gooddurable.injectedactivities;

import dev.perdure.Orchestrator;
import shop.Payments;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class InjectedActivities implements Job {
    private final Payments payments;

    InjectedActivities(Payments payments) {
        this.payments = payments;
    }

    @Override
    public String run(String in) throws Exception {
        return payments.charge(in) + payments.quote(in);
    }
}
