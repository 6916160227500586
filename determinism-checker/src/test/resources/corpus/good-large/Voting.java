package goodlarge.voting;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Voting implements Job {
    private final JobContext ctx;

    Voting(JobContext ctx) {
        this.ctx = ctx;
    }

    private record Vote(String who, boolean yes) {
        static Vote parse(String text) {
            int colon = text.indexOf(':');
            return new Vote(text.substring(0, colon), Boolean.parseBoolean(text.substring(colon + 1)));
        }
    }

    @Override
    public String run(String in) throws Exception {
        SortedMap<String, Vote> votes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Task<Void> deadline = ctx.timer(Duration.ofDays(7));
        while (votes.size() < 5 && !deadline.isDone()) {
            Task<String> next = ctx.events().approved();
            ctx.anyOf(next, deadline).await();
            if (next.isDone()) {
                Vote vote = Vote.parse(next.await());
                votes.putIfAbsent(vote.who(), vote);
            }
        }
        Map<Boolean, Long> counts =
                votes.values().stream().collect(Collectors.partitioningBy(Vote::yes, Collectors.counting()));
        return counts.get(true) > counts.get(false) ? "accepted by " + votes.keySet() : "rejected";
    }
}
