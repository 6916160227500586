package campaign;

import dev.perdure.*;
import java.util.*;

final class CampaignOrchestrator implements Campaign {
  private final CampaignContext ctx;
  private final Segments segments;
  private final MailingProxy mailings;
  private final Map<String, Integer> sent = new TreeMap<>();
  CampaignOrchestrator(CampaignContext ctx) {
    this.ctx = ctx;
    segments = new SegmentsProxy(ctx);
    mailings = new MailingProxy(ctx);
  }
  @Override public int run(String segment) {
    String audit = new AuditProxy(ctx).detached().record(segment);               // an instance id; outlives this one
    for (List<Mail> batch : segments.batches(segment))
      sent.merge(segment, mailings.send(batch).count(), Integer::sum);           // awaited
    List<Task<Sent>> rest = List.of(mailings.async().send(List.of()), mailings.withId(audit + "-b").async().send(List.of()));
    List<Sent> all = ctx.allOf(rest).await();
    return sent() + all.size();
  }
  int sent() { return sent.values().stream().mapToInt(i -> i).sum(); }
}
