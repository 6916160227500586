package identity.deeptextofplain;

import dev.perdure.Orchestrator;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DeepTextOfPlain implements Job {
    private final PaymentsProxy payments;

    DeepTextOfPlain(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private static final class Plain {
        private final String name;

        Plain(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    private record Pair<A, B>(A left, B right) {}

    @Override
    public String run(String in) throws Exception {
        Plain[][] table = {{new Plain(in)}, {new Plain("b")}};
        String deep = Arrays.deepToString(table); // EXPECT DET-IDENTITY-02
        String pair = "pair " + new Pair<>(in, new Plain(in)); // EXPECT DET-IDENTITY-02
        List<Plain> plains = Stream.of("a", "b").map(Plain::new).collect(Collectors.toCollection(ArrayList::new));
        String list = String.format(Locale.ROOT, "%s", plains); // EXPECT DET-IDENTITY-02
        String message =
                new MessageFormat("{0}", Locale.ROOT).format(new Object[] {table[0][0]}); // EXPECT DET-IDENTITY-02
        return payments.charge(deep + pair + list + message + table[0][0].name());
    }
}
