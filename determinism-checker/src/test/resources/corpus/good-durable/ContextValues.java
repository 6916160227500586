package gooddurable.contextvalues;

import dev.perdure.Orchestrator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ContextValues implements Job {
    private final JobContext ctx;

    ContextValues(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        UUID id = ctx.newUuid();
        int draw = ctx.random().nextInt(6);
        LocalDate day = ctx.now().atZone(ZoneOffset.UTC).toLocalDate();
        List<String> names = new ArrayList<>(List.of("a", "b", "c"));
        Collections.shuffle(names, new Random(ctx.random().nextLong()));
        return id + " " + draw + day + names + ctx.instanceId() + ctx.parentId().orElse("none");
    }
}
