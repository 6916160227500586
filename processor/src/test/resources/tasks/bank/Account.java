package bank;

import dev.perdure.*;

@Entity interface Account {
  long balance();
  void deposit(long cents);
  void withdraw(long cents) throws Overdrawn;

  @EntityState record State(long balance) { State() { this(0); } }
}
