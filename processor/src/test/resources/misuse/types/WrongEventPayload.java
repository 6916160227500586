package shop;

class WrongEventPayload {
    void raise(OrderFulfilmentClient orders) {
        orders.instance("order-42").raise().approved("ann"); // ERROR
    }
}
