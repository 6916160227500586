package shop;

class WrongState {
    void write(StockContext ctx) {
        ctx.state().setAvailable("many"); // ERROR
    }
}
