package dev.perdure.samples.patterns.http;

/** Shows how far it has come. */
public final class YearlyReportOrchestrator implements YearlyReport {
    private final YearlyReportContext ctx;
    private final Ledgers ledgers;

    public YearlyReportOrchestrator(YearlyReportContext ctx) {
        this.ctx = ctx;
        ledgers = new LedgersProxy(ctx);
    }

    @Override
    public String write(int year) {
        long total = 0;
        for (int month = 1; month <= 12; month++) {
            ctx.customStatus(month - 1 + " of 12 months");
            total += ledgers.total(month);
        }
        return year + ": " + total;
    }
}
