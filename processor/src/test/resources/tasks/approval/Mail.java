package approval;
import dev.perdure.*;
@Activities public interface Mail { void ask(String approver, Expense expense); void escalate(Expense expense); }
