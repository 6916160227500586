package approval;
import dev.perdure.*;

@Orchestrator
public interface ExpenseApproval {
  Outcome decide(Expense expense);

  @ExternalEvents interface Events { void decided(Decision decision); }
}
