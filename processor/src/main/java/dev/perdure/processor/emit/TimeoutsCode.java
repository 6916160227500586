package dev.perdure.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.perdure.processor.model.RetryModel.Value;
import dev.perdure.processor.model.TimeoutsModel;
import java.util.Optional;
import java.util.function.Function;

/**
 * The expression of an activity's time-outs: {@code ActivityTimeouts.none().startToClose(Duration.ofSeconds(30))}.
 *
 * @param ofInterface what is declared for all methods
 */
record TimeoutsCode(TimeoutsModel ofInterface) {
    CodeBlock of(Optional<TimeoutsModel> ofMethod) {
        CodeBlock.Builder timeouts = CodeBlock.builder().add("$T.none()", Api.ACTIVITY_TIMEOUTS);
        add(timeouts, "startToClose", ofMethod, TimeoutsModel::timeout);
        add(timeouts, "scheduleToStart", ofMethod, TimeoutsModel::scheduleToStartTimeout);
        add(timeouts, "scheduleToClose", ofMethod, TimeoutsModel::scheduleToCloseTimeout);
        add(timeouts, "heartbeat", ofMethod, TimeoutsModel::heartbeatTimeout);
        return timeouts.build();
    }

    private void add(
            CodeBlock.Builder timeouts,
            String name,
            Optional<TimeoutsModel> ofMethod,
            Function<TimeoutsModel, Value<String>> value) {
        ofMethod.map(value)
                .flatMap(TimeoutsModel::duration)
                .or(() -> TimeoutsModel.duration(value.apply(ofInterface)))
                .ifPresent(limit -> timeouts.add("$>$>\n.$N($L)$<$<", name, RetryCode.duration(limit)));
    }
}
