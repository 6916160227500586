package goodorder.moneyaddedup;

import dev.perdure.Orchestrator;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** A sum of values that the project adds itself. */
final class MoneyAddedUp implements Job {
    record Money(long cents) {
        Money plus(Money other) {
            return new Money(cents + other.cents);
        }
    }

    @Override
    public String run(String in) throws Exception {
        Money total = new Money(0);
        for (Money part : Map.of("a", new Money(1), "b", new Money(2), "c", new Money(3)).values()) {
            total = total.plus(part);
        }
        return total.toString();
    }
}
