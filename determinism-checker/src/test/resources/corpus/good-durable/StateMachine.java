package gooddurable.statemachine;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;
import shop.ShippingProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class StateMachine implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    StateMachine(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private enum State {
        NEW,
        PAID,
        SHIPPED,
        DONE
    }

    @Override
    public String run(String in) throws Exception {
        State state = State.NEW;
        String charge = "";
        while (state != State.DONE) {
            switch (state) {
                case NEW -> {
                    charge = payments.charge(in);
                    state = State.PAID;
                }
                case PAID -> {
                    new ShippingProxy(ctx).ship(in);
                    state = State.SHIPPED;
                }
                case SHIPPED -> state = State.DONE;
                default -> throw new IllegalStateException(state.name());
            }
        }
        return charge;
    }
}
