package goodlarge.routesbymemory;

import dev.perdure.Orchestrator;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class RoutesByMemory implements Job {
    private final PaymentsProxy payments;

    RoutesByMemory(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private final Map<String, Long> known = new HashMap<>();
    private final Map<List<Integer>, Long> ways = new HashMap<>();

    private long price(String sku) {
        return known.computeIfAbsent(sku, payments::quote);
    }

    private long ways(int amount, int coin, int[] coins) {
        if (amount == 0) {
            return 1;
        }
        if (amount < 0 || coin == coins.length) {
            return 0;
        }
        List<Integer> key = List.of(amount, coin);
        Long cached = ways.get(key);
        if (cached != null) {
            return cached;
        }
        long found = ways(amount - coins[coin], coin, coins) + ways(amount, coin + 1, coins);
        ways.put(key, found);
        return found;
    }

    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0
                        ? j
                        : j == 0
                                ? i
                                : Math.min(
                                        Math.min(table[i - 1][j], table[i][j - 1]) + 1,
                                        table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
            }
        }
        return table[a.length()][b.length()];
    }

    @Override
    public String run(String in) throws Exception {
        String[] skus = in.split(",");
        long total = 0;
        for (String sku : skus) {
            total += price(sku);
        }
        String nearest = Collections.min(
                Arrays.asList(skus),
                Comparator.comparingInt((String sku) -> distance(sku, "coffee")).thenComparing(sku -> sku));
        int[] coins = {200, 100, 50, 20, 10, 5, 2, 1};
        return total + " " + nearest + " " + ways((int) (total % 500), 0, coins) + " " + known.size();
    }
}
