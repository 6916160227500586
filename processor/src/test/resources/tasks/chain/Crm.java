package chain;

import dev.perdure.*;
import org.jspecify.annotations.Nullable;

@Activities interface Crm {
  AccountId open(Customer customer);
  void provision(AccountId account, String plan);
  @Nullable String coupon(String referrer);
  void welcome(AccountId account, @Nullable String coupon);
}
