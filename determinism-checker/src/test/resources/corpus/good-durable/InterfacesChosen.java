package gooddurable.interfaceschosen;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import shop.JobContext;
import shop.Payments;
import shop.PaymentsProxy;
import shop.Shipping;
import shop.ShippingProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class InterfacesChosen implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    InterfacesChosen(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private interface Carrier {
        String send(String box);
    }

    private final class Own implements Carrier {
        @Override
        public String send(String box) {
            return payments.charge(box);
        }
    }

    private final class Foreign implements Carrier {
        @Override
        public String send(String box) {
            return new ShippingProxy(ctx).withId(ctx.instanceId() + "/" + box).ship(box);
        }
    }

    private final Map<String, Supplier<Carrier>> carriers = Map.of("own", Own::new, "foreign", Foreign::new);

    private String express(String box) {
        return payments.charge("express " + box);
    }

    @Override
    public String run(String in) throws Exception {
        Payments declared = payments;
        Carrier carrier = carriers.getOrDefault(in, () -> this::express).get();
        BiFunction<String, Carrier, String> send = (box, by) -> by.send(box);
        Shipping shipping = new ShippingProxy(ctx);
        return declared.charge(in)
                + send.apply(in, carrier)
                + shipping.ship(in)
                + new ShippingProxy(ctx).detached().ship("rest");
    }
}
