package goodlarge.reminder;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import shop.JobContext;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Reminder implements Job {
    private final JobContext ctx;

    Reminder(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        Instant start = ctx.now();
        int sent = 0;
        Task<String> answer = ctx.events().approved();
        for (Duration wait : List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7))) {
            if (answer.completesWithin(wait)) {
                String text = answer.await();
                return switch (text.toLowerCase(Locale.ROOT)) {
                    case "yes", "y" ->
                        "accepted after " + Duration.between(start, ctx.now()).toDays() + " days";
                    case "no", "n" -> "declined";
                    default -> throw new IllegalArgumentException("neither yes nor no: " + text);
                };
            }
            sent++;
            new StockProxy(ctx, "mails").signal().release(sent);
        }
        return "no answer to " + sent + " reminders";
    }
}
