package dev.perdure.runtime.replay;

import dev.perdure.ActivityTimeouts;
import dev.perdure.CallOptions;
import dev.perdure.OrchestrationContext;
import dev.perdure.RetryPolicy;
import dev.perdure.Task;
import dev.perdure.spi.ActivityMethod;
import dev.perdure.spi.EventType;
import dev.perdure.spi.OrchestrationCalls;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.ThrownType;
import dev.perdure.spi.TypeRef;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the stories are about, as generated code would declare it. */
final class Fixtures {
    static final TypeRef<String> STRING = TypeRef.of(String.class);
    static final TypeRef<Integer> INT = TypeRef.of(int.class);

    static final class CardDeclined extends Exception {
        private static final long serialVersionUID = 1;
        private final int code;

        CardDeclined(int code) {
            super("declined with " + code);
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;

        Busy(String message) {
            super(message);
        }
    }

    static final List<ThrownType<?>> THROWN = List.of(
            new ThrownType<>(
                    CardDeclined.class,
                    List.of(Parameter.of("code", INT)),
                    thrown -> new Object[] {thrown.code()},
                    properties -> new CardDeclined((int) properties[0])),
            new ThrownType<>(
                    Busy.class,
                    List.of(Parameter.of("message", STRING)),
                    thrown -> new Object[] {thrown.getMessage()},
                    properties -> new Busy((String) properties[0])));

    static final ActivityMethod<String> CHARGE = new ActivityMethod<>(
            new Signature<>(
                    "Payments.charge",
                    List.of(Parameter.of("card", STRING), Parameter.of("amount", INT)),
                    STRING,
                    THROWN),
            "Payments",
            RetryPolicy.never(),
            ActivityTimeouts.none());

    static final ActivityMethod<Void> TAG = new ActivityMethod<>(
            new Signature<>(
                    "Labels.tag",
                    List.of(Parameter.of("tags", TypeRef.of(Set.class, STRING))),
                    TypeRef.VOID,
                    List.of()),
            "Labels",
            RetryPolicy.never(),
            ActivityTimeouts.none());

    static final Signature<Integer> RESERVE =
            new Signature<>("Stock.reserve", List.of(Parameter.of("quantity", INT)), INT, THROWN);

    static final Signature<String> SHIP =
            new Signature<>("Shipment", List.of(Parameter.of("box", STRING)), STRING, THROWN);

    static final EventType<String> APPROVED = new EventType<>("approved", STRING);

    private Fixtures() {}

    static OrchestratorBinding orchestrator(OrchestratorBinding.Code code) {
        return new OrchestratorBinding(
                new Signature<>("Orders", List.of(Parameter.of("order", STRING)), STRING, THROWN),
                List.of(APPROVED),
                true,
                code);
    }

    static OrchestrationCalls calls(OrchestrationContext ctx) {
        return OrchestrationCalls.of(ctx);
    }

    static Task<String> charge(OrchestrationContext ctx, int amount) {
        return calls(ctx).activity(CHARGE, CallOptions.none(), "visa", amount);
    }

    static Task<String> charge(OrchestrationContext ctx, int amount, RetryPolicy retry) {
        return calls(ctx).activity(CHARGE, CallOptions.retry(retry), "visa", amount);
    }

    static Task<String> charge(OrchestrationContext ctx, int amount, CallOptions options) {
        return calls(ctx).activity(CHARGE, options, "visa", amount);
    }

    static Task<String> approved(OrchestrationContext ctx) {
        return calls(ctx).event(APPROVED);
    }

    static RetryPolicy threeTimes() {
        return RetryPolicy.attempts(3, Duration.ofSeconds(10)).backoff(2.0, Duration.ofMinutes(1));
    }
}
