package meter;

import dev.perdure.*;
import java.util.List;

final class CollectorOrchestrator implements Collector {
  private final CollectorContext ctx;
  CollectorOrchestrator(CollectorContext ctx) { this.ctx = ctx; }
  @Override public void collect(List<Reading> readings) {
    MeterProxy meter = new MeterProxy(ctx, "building-7");
    for (Reading r : readings) meter.signal().add(r);                           // one-way
    meter.signal().reset();
    long total = meter.total();                                                 // two-way, after the signals above
    ctx.logger().info("total {}", total);
  }
}
