package goodidentity.textsofnamedthings;

import dev.perdure.Orchestrator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TextsOfNamedThings implements Job {
    private final PaymentsProxy payments;

    TextsOfNamedThings(JobContext ctx) {
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

        @Override
        public String toString() {
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
        String all = "customers: " + customers;
        String one = String.valueOf(customers.get("a"));
        String found = Optional.of(new Customer(in)).map(Object::toString).orElse("");
        String joined = customers.values().stream().map(String::valueOf).collect(Collectors.joining());
        IllegalStateException e = new IllegalStateException("no " + new Customer("x"));
        Object[] row = {in, 1, new Vip("y"), LocalDate.EPOCH, new int[0].length};
        String line = String.format(Locale.ROOT, "%s %d %s %s %d", row);
        return payments.charge(all + one + found + joined)
                + e.getMessage()
                + line
                + Arrays.toString(row)
                + List.of(row);
    }
}
