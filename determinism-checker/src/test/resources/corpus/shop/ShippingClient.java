package shop;

import dev.perdure.DurableClient;

/** In the shape of what the processor generates. */
public final class ShippingClient {
    private final DurableClient client;

    public ShippingClient(DurableClient client) {
        this.client = client;
    }

    public String start(String box) {
        return client.instance(box).toString();
    }
}
