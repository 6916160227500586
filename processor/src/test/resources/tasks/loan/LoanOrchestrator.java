package loan;

import dev.perdure.*;

final class LoanOrchestrator implements Loan {
  private final Risk risk;
  LoanOrchestrator(LoanContext ctx) { risk = new RiskProxy(ctx); }
  @Override public boolean decide(Application application) {
    return !risk.fraud(application) && risk.committee(application, risk.score(application));
  }
}
