package shop;

import dev.perdure.DurableClient;

class ActivityFromClient {
    Payments payments(DurableClient client) {
        return new PaymentsProxy(client); // ERROR
    }
}
