package chain;

import dev.perdure.*;

final class OnboardingOrchestrator implements Onboarding {
  private final Crm crm;
  OnboardingOrchestrator(OnboardingContext ctx) { crm = new CrmProxy(ctx); }

  @Override public AccountId onboard(Customer customer) {
    AccountId account = crm.open(customer);
    crm.provision(account, "basic");
    String referrer = customer.referrer();
    crm.welcome(account, referrer == null ? null : crm.coupon(referrer));
    return account;
  }
}
