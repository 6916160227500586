package goodorder.partitionedclaims;

import dev.perdure.Orchestrator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class PartitionedClaims implements Job {
    private final PaymentsProxy payments;

    PartitionedClaims(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private record Claim(String id, int amount) {}

    private static Claim claim(String text) {
        int at = text.indexOf(':');
        return new Claim(text.substring(0, at), Integer.parseInt(text, at + 1, text.length(), 10));
    }

    @Override
    public String run(String in) throws Exception {
        List<Claim> claims =
                Arrays.stream(in.split(";")).map(PartitionedClaims::claim).toList();
        Map<Boolean, List<Claim>> bySize =
                claims.stream().collect(Collectors.partitioningBy(claim -> claim.amount() > 1000));
        for (Claim big : bySize.get(true)) {
            payments.charge(big.id());
        }
        Map<Boolean, Long> counts =
                claims.stream().collect(Collectors.partitioningBy(claim -> claim.amount() > 10, Collectors.counting()));
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Boolean, Long> count : counts.entrySet()) {
            text.append(count.getKey()).append('=').append(count.getValue()).append(' ');
        }
        bySize.forEach((big, those) -> text.append(big).append(those.size()));
        return text.toString();
    }
}
