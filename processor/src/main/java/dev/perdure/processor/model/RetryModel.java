package dev.perdure.processor.model;

import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * A {@code @Retry} as written.
 *
 * @param invisible those of {@code except} that generated code may not name
 */
public record RetryModel(
        Site site,
        Value<Integer> maxAttempts,
        Value<String> firstDelay,
        Value<Double> backoff,
        Value<String> maxDelay,
        Value<Double> jitter,
        Value<List<TypeMirror>> except,
        List<String> invisible) {

    /** A value of the annotation, written or by default. */
    public record Value<T>(Site site, T value) {}
}
