package app;

import dev.perdure.Orchestrator;

@Orchestrator
interface Shop {
    long place();
}

class ShopOrchestrator implements Shop {
    @Override
    public long place() {
        return Clocks.now();
    }
}

class Clocks {
    static long now() {
        return System.nanoTime();
    }
}
