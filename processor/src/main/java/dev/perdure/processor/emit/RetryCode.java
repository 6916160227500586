package dev.perdure.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.perdure.processor.model.DurationText;
import dev.perdure.processor.model.RetryModel;
import java.time.Duration;
import java.util.Optional;

/**
 * The expression of a retry policy: {@code RetryPolicy.attempts(5, Duration.ofSeconds(1)).except(CardDeclined.class)}.
 */
record RetryCode(TypeNames types) {
    CodeBlock of(Optional<RetryModel> retry) {
        return retry.filter(each -> each.maxAttempts().value() > 1)
                .map(this::several)
                .orElse(CodeBlock.of("$T.never()", Api.RETRY_POLICY));
    }

    private CodeBlock several(RetryModel retry) {
        CodeBlock.Builder policy = CodeBlock.builder()
                .add("$T.attempts($L, ", Api.RETRY_POLICY, retry.maxAttempts().value())
                .add("$L)", duration(parsed(retry.firstDelay().value())));
        String maxDelay = retry.maxDelay().value();
        if (retry.backoff().value() != 1.0 || !maxDelay.isEmpty()) {
            DurationText limit = maxDelay.isEmpty() ? DurationText.UNLIMITED : parsed(maxDelay);
            policy.add("$>$>\n.backoff($L, $L)$<$<", retry.backoff().value(), duration(limit));
        }
        if (retry.jitter().value() != 0) {
            policy.add("$>$>\n.jitter($L)$<$<", retry.jitter().value());
        }
        retry.except().value().forEach(type -> policy.add("$>$>\n.except($T.class)$<$<", types.of(type)));
        return policy.build();
    }

    private static DurationText parsed(String text) {
        return DurationText.parse(text).orElseThrow();
    }

    static CodeBlock duration(DurationText duration) {
        return CodeBlock.of("$T.$N($L)", Duration.class, duration.unit().factory(), duration.amount());
    }
}
