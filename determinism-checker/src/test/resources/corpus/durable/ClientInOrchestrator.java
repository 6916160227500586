package durable.clientinorchestrator;

import dev.perdure.DurableClient;
import dev.perdure.Orchestrator;
import shop.ShippingClient;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ClientInOrchestrator implements Job {
    private final DurableClient client;

    ClientInOrchestrator(DurableClient client) {
        this.client = client;
    }

    @Override
    public String run(String in) throws Exception {
        return in + new ShippingClient(client).start(in); // EXPECT DUR-CLIENT
    }
}
