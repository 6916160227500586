package dispatch.cloneoverride;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Basket implements Cloneable {
    long copied;

    @Override
    protected Basket clone() throws CloneNotSupportedException {
        Basket basket = (Basket) super.clone();
        basket.copied = System.nanoTime(); // EXPECT DET-TIME-03
        return basket;
    }
}

// RUN
final class CloneOverride implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Basket().clone().copied;
    }
}
