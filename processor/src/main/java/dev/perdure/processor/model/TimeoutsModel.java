package dev.perdure.processor.model;

import dev.perdure.processor.model.RetryModel.Value;
import java.util.List;
import java.util.Optional;

/**
 * The time-outs of an {@code @Activities} or {@code @Activity} as written, by the names of the annotation's values.
 * Empty text stands for none.
 */
public record TimeoutsModel(
        Value<String> timeout,
        Value<String> scheduleToStartTimeout,
        Value<String> scheduleToCloseTimeout,
        Value<String> heartbeatTimeout) {

    /** All four. */
    public List<Value<String>> all() {
        return List.of(timeout, scheduleToStartTimeout, scheduleToCloseTimeout, heartbeatTimeout);
    }

    /** The duration that a value gives; empty if it gives none. */
    public static Optional<DurationText> duration(Value<String> value) {
        return DurationText.parse(value.value());
    }
}
