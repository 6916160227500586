package shop;

class UncaughtResult {
    Receipt receipt(OrderFulfilmentClient.Instance run) {
        return run.result(); // ERROR
    }
}
