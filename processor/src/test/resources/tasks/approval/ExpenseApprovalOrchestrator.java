package approval;
import dev.perdure.*;
import java.time.Duration;

final class ExpenseApprovalOrchestrator implements ExpenseApproval {
  private final ExpenseApprovalContext ctx;
  private final Mail mail;
  ExpenseApprovalOrchestrator(ExpenseApprovalContext ctx) { this(ctx, new MailProxy(ctx)); }
  ExpenseApprovalOrchestrator(ExpenseApprovalContext ctx, Mail mail) { this.ctx = ctx; this.mail = mail; }

  @Override public Outcome decide(Expense expense) {
    mail.ask(expense.approver(), expense);
    Task<Decision> decided = ctx.events().decided();
    if (!decided.completesWithin(Duration.ofHours(72))) {
      mail.escalate(expense);
      if (!decided.completesWithin(Duration.ofHours(24))) return Outcome.EXPIRED;
    }
    return decided.await().approved() ? Outcome.APPROVED : Outcome.REFUSED;
  }
}
