package dev.perdure.processor.validate;

import dev.perdure.processor.model.DurationText;
import dev.perdure.processor.model.RetryModel.Value;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.ServiceModel.Activities;
import dev.perdure.processor.model.ServiceModel.Entity;
import dev.perdure.processor.model.ServiceModel.Orchestrator;
import dev.perdure.processor.model.TimeoutsModel;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The time-outs of {@code @Activities} and {@code @Activity}. */
final class TimeoutRules implements Rule, ServiceModel.Visitor<Stream<Finding>> {
    @Override
    public Stream<Finding> check(ServiceModel model) {
        return model.accept(this);
    }

    @Override
    public Stream<Finding> activities(Activities model) {
        return Stream.concat(
                        Stream.of(model.timeouts()),
                        model.methods().stream().flatMap(method -> method.timeouts().stream()))
                .flatMap(TimeoutRules::values);
    }

    private static Stream<Finding> values(TimeoutsModel timeouts) {
        Value<String> whole = timeouts.scheduleToCloseTimeout();
        Stream<Finding> contradictions = Stream.of(
                        longer(timeouts.timeout(), whole, "scheduleToCloseTimeout"),
                        longer(timeouts.scheduleToStartTimeout(), whole, "scheduleToCloseTimeout"),
                        longer(timeouts.heartbeatTimeout(), timeouts.timeout(), "timeout"))
                .flatMap(each -> each);
        return Stream.concat(timeouts.all().stream().flatMap(TimeoutRules::value), contradictions);
    }

    private static Stream<Finding> value(Value<String> value) {
        if (value.value().isEmpty()) {
            return Stream.empty();
        }
        Optional<Duration> duration = duration(value);
        if (duration.isEmpty()) {
            return Stream.of(bad(value, "'" + value.value() + "' is no duration"));
        }
        return duration.get().isZero() ? Stream.of(bad(value, value.value() + " leaves no time")) : Stream.empty();
    }

    /** What is cut off by a shorter one has no effect: one of the two is not what was meant. */
    private static Stream<Finding> longer(Value<String> value, Value<String> limit, String nameOfLimit) {
        boolean contradict = duration(value)
                .flatMap(wanted -> duration(limit).filter(allowed -> wanted.compareTo(allowed) > 0))
                .isPresent();
        return contradict
                ? Stream.of(bad(value, value.value() + " is longer than " + nameOfLimit + " " + limit.value()))
                : Stream.empty();
    }

    private static Optional<Duration> duration(Value<String> value) {
        return TimeoutsModel.duration(value).map(DurationText::duration);
    }

    private static Finding bad(Value<String> value, String fact) {
        return Finding.of(Problem.BAD_TIMEOUT, value.site(), fact);
    }

    @Override
    public Stream<Finding> orchestrator(Orchestrator model) {
        return Stream.empty();
    }

    @Override
    public Stream<Finding> entity(Entity model) {
        return Stream.empty();
    }
}
