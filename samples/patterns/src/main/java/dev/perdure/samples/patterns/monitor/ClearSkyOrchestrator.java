package dev.perdure.samples.patterns.monitor;

/** Runs for weeks if need be: each hundred looks are a history of their own, so none grows. */
public final class ClearSkyOrchestrator implements ClearSky {
    private static final int LOOKS = 100;

    private final ClearSkyContext ctx;
    private final Stations stations;

    public ClearSkyOrchestrator(ClearSkyContext ctx) {
        this.ctx = ctx;
        stations = new StationsProxy(ctx);
    }

    @Override
    public boolean await(Wish wish) {
        for (int look = 1; look <= LOOKS; look++) {
            if (stations.isClear(wish.city())) {
                return true;
            }
            if (!ctx.now().isBefore(wish.deadline())) {
                return false;
            }
            ctx.timer(wish.interval()).await();
        }
        return ctx.continueAsNew(wish);
    }
}
