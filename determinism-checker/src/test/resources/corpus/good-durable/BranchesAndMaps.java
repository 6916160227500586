package gooddurable.branchesandmaps;

import dev.perdure.MapOptions;
import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.ArrayList;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Branches that are awaited, items that are mapped, a block that is undone. */
final class BranchesAndMaps implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;
    private final List<String> ended = new ArrayList<>();

    BranchesAndMaps(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List<String> cards = List.of(in.split(" "));
        List<String> charges = ctx.map(cards, payments.async()::charge, MapOptions.parallel(4))
                .results();
        List<String> twice = ctx.map(
                        cards,
                        card -> ctx.fork(() -> payments.charge(card) + payments.charge(card)),
                        MapOptions.parallel(2).tolerate(1))
                .results();
        Task<Void> branch = ctx.fork(() -> {
            payments.charge(in);
            ended.add(in);
        });
        String paid = ctx.saga(saga -> {
            saga.onFailure(() -> payments.charge("undo"));
            return payments.charge(in);
        });
        branch.await();
        return paid + charges + twice + ended;
    }
}
