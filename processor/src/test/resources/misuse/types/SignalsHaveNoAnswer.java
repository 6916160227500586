package shop;

class SignalsHaveNoAnswer {
    boolean reserve(StockContext ctx) {
        return new StockSignals(ctx, "tea").reserve(1); // ERROR
    }
}
