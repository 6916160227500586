package goodtime.datesofmanykinds;

import dev.perdure.Orchestrator;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DatesOfManyKinds implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    DatesOfManyKinds(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private static final Clock EPOCH = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @Override
    public String run(String in) throws Exception {
        Clock clock = Clock.fixed(ctx.now(), ZoneId.of("Asia/Tokyo"));
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        int week = today.get(WeekFields.ISO.weekOfWeekBasedYear());
        Instant parsed = Instant.parse("2024-02-29T12:00:00Z").plus(1, ChronoUnit.DAYS);
        Date date = Date.from(parsed);
        long millis = date.getTime() + new Date(0).getTime() + EPOCH.millis();
        YearMonth month = YearMonth.from(today).plusMonths(Period.parse("P2M").getMonths());
        ZonedDateTime zoned = ZonedDateTime.of(today, LocalTime.MIDNIGHT, ZoneId.of("America/New_York"))
                .plusHours(25);
        OffsetDateTime offset = zoned.toOffsetDateTime().withOffsetSameInstant(ZoneOffset.ofHours(2));
        String text = DateTimeFormatter.ISO_INSTANT.format(zoned)
                + DateTimeFormatter.ofPattern("EEE d MMM", Locale.GERMANY).format(today)
                + DateTimeFormatter.ofPattern("uuuu-MM-dd").format(month.atEndOfMonth());
        Optional<Instant> transition = Optional.ofNullable(
                        ZoneId.of("Europe/Rome").getRules().nextTransition(parsed))
                .map(java.time.zone.ZoneOffsetTransition::getInstant);
        Duration age = Duration.between(parsed, clock.instant());
        GregorianCalendar calendar = GregorianCalendar.from(zoned);
        long days = today.datesUntil(monday.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .count();
        ctx.timer(zoned.toInstant()).await();
        return payments.charge(text)
                + week
                + millis
                + offset
                + transition
                + age.toHoursPart()
                + calendar.getTimeInMillis()
                + days
                + Year.of(2024).isLeap();
    }
}
