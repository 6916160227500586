package shop;

class EntityCannotCall {
    boolean reserve(StockContext ctx) {
        return new StockProxy(ctx, "tea").reserve(1); // ERROR
    }
}
