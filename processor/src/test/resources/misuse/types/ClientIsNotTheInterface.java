package shop;

import dev.perdure.DurableClient;

class ClientIsNotTheInterface {
    Stock stock(DurableClient client) {
        return new StockClient(client).entity("tea"); // ERROR
    }
}
