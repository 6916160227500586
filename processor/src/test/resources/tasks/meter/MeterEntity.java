package meter;

import dev.perdure.*;
import java.util.List;

final class MeterEntity implements Meter {
  private final MeterContext ctx;
  MeterEntity(MeterContext ctx) { this.ctx = ctx; }
  @Override public long add(Reading reading) {
    ctx.state().setTotal(ctx.state().total() + reading.watts());
    ctx.state().setRecent(List.of(reading));
    if (ctx.state().total() > 1_000_000) new MeterSignals(ctx, "overflow").add(reading);   // an entity can only signal
    return ctx.state().total();
  }
  @Override public long total() { return ctx.state().total(); }
  @Override public void reset() { ctx.state().setTotal(0); }
}
