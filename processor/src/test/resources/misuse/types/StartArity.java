package shop;

class StartArity {
    void start(OrderFulfilmentClient orders) {
        orders.start("order-42"); // ERROR
        orders.withId("order-42").start(); // ERROR
    }
}
