package dev.perdure.processor.validate;

import dev.perdure.processor.model.DurationText;
import dev.perdure.processor.model.RetryModel;
import dev.perdure.processor.model.RetryModel.Value;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.ServiceModel.Activities;
import dev.perdure.processor.model.ServiceModel.Entity;
import dev.perdure.processor.model.ServiceModel.Orchestrator;
import dev.perdure.processor.model.Site;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of {@code @Retry}. */
final class RetryRules implements Rule, ServiceModel.Visitor<Stream<Finding>> {
    private static final int LARGEST_BACKOFF = 1_000;

    @Override
    public Stream<Finding> check(ServiceModel model) {
        return model.accept(this);
    }

    @Override
    public Stream<Finding> activities(Activities model) {
        String home = model.declaration().packageName();
        Stream<Finding> several = model.methods().stream()
                .filter(method -> method.retry().size() > 1)
                .map(method -> bad(method.retry().get(1).site(), "there are several for method " + method.text()));
        Stream<Finding> values = Stream.concat(
                        model.retry().stream(), model.methods().stream().flatMap(method -> method.retry().stream()))
                .flatMap(retry -> values(retry, home));
        return Stream.concat(several, values);
    }

    private static Stream<Finding> values(RetryModel retry, String home) {
        Optional<Duration> first = duration(retry.firstDelay());
        Optional<Duration> most = duration(retry.maxDelay());
        boolean contradict = first.isPresent() && most.isPresent() && most.get().compareTo(first.get()) < 0;
        return Stream.of(
                        check(retry.maxAttempts().value() < 1, retry.maxAttempts(), "maxAttempts is %s"),
                        check(!inRange(retry.backoff().value()), retry.backoff(), "backoff is %s"),
                        check(!isPart(retry.jitter().value()), retry.jitter(), "jitter is %s"),
                        check(first.isEmpty(), retry.firstDelay(), "'%s' is no duration"),
                        check(
                                most.isEmpty() && !retry.maxDelay().value().isEmpty(),
                                retry.maxDelay(),
                                "'%s' is no duration"),
                        check(contradict, retry.maxDelay(), "maxDelay %s is shorter than firstDelay"),
                        retry.invisible().stream()
                                .map(type -> Finding.of(
                                        Problem.NOT_VISIBLE, retry.except().site(), "Exception", type, home)))
                .flatMap(each -> each);
    }

    private static Optional<Duration> duration(Value<String> text) {
        return DurationText.parse(text.value()).map(DurationText::duration);
    }

    private static boolean inRange(double backoff) {
        return backoff >= 1 && backoff <= LARGEST_BACKOFF;
    }

    private static boolean isPart(double jitter) {
        return jitter >= 0 && jitter <= 1;
    }

    private static Stream<Finding> check(boolean wrong, Value<?> value, String fact) {
        return wrong ? Stream.of(bad(value.site(), fact.formatted(value.value()))) : Stream.empty();
    }

    private static Finding bad(Site site, String fact) {
        return Finding.of(Problem.BAD_RETRY, site, fact);
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
