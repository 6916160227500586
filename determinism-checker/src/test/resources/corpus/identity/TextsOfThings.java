package identity.textsofthings;

import dev.perdure.Orchestrator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TextsOfThings implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TextsOfThings(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private static class Customer {
        private final String name;

        Customer(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    private static final class Vip extends Customer {
        Vip(String name) {
            super(name);
        }

        @Override
        public String toString() {
            return "VIP " + name();
        }
    }

    private final Map<String, Customer> customers = new LinkedHashMap<>();

    @Override
    public String run(String in) throws Exception {
        customers.put("a", new Customer(in));
        customers.put("b", new Vip(in));
        String all = "customers: " + customers; // EXPECT DET-IDENTITY-02
        String one = String.valueOf(customers.get("a")); // EXPECT DET-IDENTITY-02
        String found = Optional.of(new Customer(in)).map(Object::toString).orElse(""); // EXPECT DET-IDENTITY-02
        String joined = customers.values().stream()
                .map(String::valueOf) // EXPECT DET-IDENTITY-02
                .collect(Collectors.joining());
        IllegalStateException e = new IllegalStateException("no " + new Customer("x")); // EXPECT DET-IDENTITY-02
        ctx.logger().info("logged {}", new Vip(in));
        return payments.charge(all + one + found + joined) + e.getMessage();
    }
}
