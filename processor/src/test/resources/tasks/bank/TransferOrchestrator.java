package bank;

import dev.perdure.*;

final class TransferOrchestrator implements Transfer {
  private final TransferContext ctx;
  TransferOrchestrator(TransferContext ctx) { this.ctx = ctx; }

  @Override public boolean transfer(Order order) {
    AccountProxy from = new AccountProxy(ctx, order.from());
    AccountProxy to = new AccountProxy(ctx, order.to());
    try {
      from.withdraw(order.cents());
      to.deposit(order.cents());
      return true;
    } catch (Overdrawn e) {
      return false;
    }
  }
}
