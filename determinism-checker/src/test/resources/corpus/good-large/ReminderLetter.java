package goodlarge.reminderletter;

import dev.perdure.Orchestrator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ReminderLetter implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    ReminderLetter(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String LETTER = """
            Dear %s,

            your invoice of %s over %s is due since %d day(s).
            """;

    private static String money(BigDecimal amount) {
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount) + " " + Currency.getInstance("GBP").getCurrencyCode();
    }

    @Override
    public String run(String in) throws Exception {
        String[] parts = in.split(";");
        LocalDate due = LocalDate.parse(parts[1], DateTimeFormatter.ISO_LOCAL_DATE);
        LocalDate today = ctx.now().atZone(ZoneId.of("Europe/London")).toLocalDate();
        long late = Math.max(0, ChronoUnit.DAYS.between(due, today));
        String letter =
                String.format(Locale.UK, LETTER, parts[0], DAY.format(due), money(new BigDecimal(parts[2])), late);
        String subject =
                new MessageFormat("{0}: {1,number,integer} days late", Locale.UK).format(new Object[] {parts[0], late});
        String weekday = due.getDayOfWeek().getDisplayName(java.time.format.TextStyle.SHORT, Locale.UK);
        payments.charge(
                subject + " (" + weekday + ")\n" + letter.translateEscapes().stripIndent());
        return letter.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }
}
