package bank;

import dev.perdure.*;

final class AccountEntity implements Account {
  private final AccountContext.State state;
  AccountEntity(AccountContext ctx) { state = ctx.state(); }
  @Override public long balance() { return state.balance(); }
  @Override public void deposit(long cents) { state.setBalance(state.balance() + cents); }
  @Override public void withdraw(long cents) {
    if (cents > state.balance()) throw new Overdrawn("balance is " + state.balance());
    state.setBalance(state.balance() - cents);
  }
}
