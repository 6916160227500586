package dev.perdure.samples.orders;

/** Operations on one product run one after the other, so none of them sees half of another. */
public final class StockEntity implements Stock {
    private final StockContext.State state;

    /** Made by the worker for each turn of the entity. */
    public StockEntity(StockContext ctx) {
        this.state = ctx.state();
    }

    @Override
    public void receive(int quantity) {
        state.setAvailable(state.available() + quantity);
    }

    @Override
    public boolean reserve(int quantity) {
        if (quantity > state.available()) {
            return false;
        }
        state.setAvailable(state.available() - quantity);
        state.setReserved(state.reserved() + quantity);
        return true;
    }

    @Override
    public void release(int quantity) {
        state.setReserved(state.reserved() - quantity);
        state.setAvailable(state.available() + quantity);
    }

    @Override
    public void ship(int quantity) {
        state.setReserved(state.reserved() - quantity);
    }
}
