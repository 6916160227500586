package dev.perdure.samples.patterns.approval;

import dev.perdure.Task;
import java.time.Duration;
import java.util.List;

/** One wait for the event serves all rounds: who was asked first may still be the one who answers. */
public final class ExpenseApprovalOrchestrator implements ExpenseApproval {
    private final ExpenseApprovalContext ctx;
    private final Mail mail;

    public ExpenseApprovalOrchestrator(ExpenseApprovalContext ctx) {
        this.ctx = ctx;
        mail = new MailProxy(ctx);
    }

    @Override
    public Outcome decide(String expense, List<String> deciders, Duration patience) {
        Task<Decision> decided = ctx.events().decided();
        for (String decider : deciders) {
            mail.ask(decider, expense);
            ctx.customStatus("waiting for " + decider);
            if (decided.completesWithin(patience)) {
                return decided.await().approved() ? Outcome.APPROVED : Outcome.REFUSED;
            }
        }
        return Outcome.NOBODY_ANSWERED;
    }
}
