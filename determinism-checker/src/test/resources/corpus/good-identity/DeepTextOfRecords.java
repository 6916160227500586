package goodidentity.deeptextofrecords;

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

final class DeepTextOfRecords implements Job {
    private final PaymentsProxy payments;

    DeepTextOfRecords(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private record Plain(String name) {}

    private record Pair<A, B>(A left, B right) {}

    @Override
    public String run(String in) throws Exception {
        Plain[][] table = {{new Plain(in)}, {new Plain("b")}};
        String deep = Arrays.deepToString(table);
        String pair = "pair " + new Pair<>(in, new Plain(in));
        List<Plain> plains = Stream.of("a", "b").map(Plain::new).collect(Collectors.toCollection(ArrayList::new));
        String list = String.format(Locale.ROOT, "%s", plains);
        String message = new MessageFormat("{0}", Locale.ROOT).format(new Object[] {table[0][0]});
        return payments.charge(deep + pair + list + message + table[0][0].name());
    }
}
