package shop;

import dev.perdure.ActivityTimeouts;
import dev.perdure.Binding;
import dev.perdure.RetryPolicy;
import dev.perdure.spi.ActivitiesBinding;
import dev.perdure.spi.ActivityMethod;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.ThrownType;
import dev.perdure.spi.TypeRef;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Hosts {@link Payments} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
public final class PaymentsBinding {
    static final ThrownType<CardDeclined> CARD_DECLINED = new ThrownType<>(
            CardDeclined.class,
            List.of(Parameter.of("message", TypeRef.<String>of(String.class).orNull())),
            thrown -> new Object[] {thrown.getMessage()},
            properties -> new CardDeclined((String) properties[0]));

    private static final RetryPolicy RETRY = RetryPolicy.attempts(5, Duration.ofSeconds(1))
            .backoff(2.0, Duration.ofMinutes(1))
            .except(CardDeclined.class);

    static final ActivityMethod<ChargeId> CHARGE = new ActivityMethod<>(
            new Signature<>(
                    "Payments.charge",
                    List.of(Parameter.of("card", TypeRef.of(Card.class)),
                            Parameter.of("amount", TypeRef.of(Money.class))),
                    TypeRef.of(ChargeId.class),
                    List.of(CARD_DECLINED)),
            "Payments",
            RETRY,
            ActivityTimeouts.none()
                    .startToClose(Duration.ofMinutes(1))
                    .scheduleToClose(Duration.ofDays(1))
                    .heartbeat(Duration.ofMillis(500)));

    static final ActivityMethod<Void> REFUND = new ActivityMethod<>(
            new Signature<>(
                    "Payments.refund",
                    List.of(Parameter.of("charge", TypeRef.of(ChargeId.class))),
                    TypeRef.VOID,
                    List.of()),
            "Payments",
            RetryPolicy.never(),
            ActivityTimeouts.none()
                    .startToClose(Duration.ofSeconds(30))
                    .scheduleToStart(Duration.ofHours(2))
                    .scheduleToClose(Duration.ofDays(1))
                    .heartbeat(Duration.ofMillis(500)));

    private PaymentsBinding() {
    }

    /**
     * Hosts {@link Payments}.
     *
     * @param implementation called from several threads at once
     */
    public static Binding of(Payments implementation) {
        Objects.requireNonNull(implementation, "implementation");
        return new ActivitiesBinding(
                "Payments",
                List.of(
                        new ActivitiesBinding.Hosted(
                                CHARGE,
                                arguments -> implementation.charge((Card) arguments[0],
                                        (Money) arguments[1])),
                        new ActivitiesBinding.Hosted(
                                REFUND,
                                arguments -> {
                                    implementation.refund((ChargeId) arguments[0]);
                                    return null;
                                })));
    }
}
