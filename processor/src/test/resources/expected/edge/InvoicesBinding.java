package edge;

import dev.perdure.ActivityTimeouts;
import dev.perdure.Binding;
import dev.perdure.RetryPolicy;
import dev.perdure.spi.ActivitiesBinding;
import dev.perdure.spi.ActivityMethod;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.ThrownType;
import dev.perdure.spi.TypeRef;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Hosts {@link Invoices} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class InvoicesBinding {
    static final ThrownType<IOException> IO_EXCEPTION = new ThrownType<>(
            IOException.class,
            List.of(Parameter.of("message", TypeRef.<String>of(String.class).orNull())),
            thrown -> new Object[] {thrown.getMessage()},
            properties -> new IOException((String) properties[0]));

    private static final RetryPolicy RETRY = RetryPolicy.never();

    static final ActivityMethod<int[]> TOTALS = new ActivityMethod<>(
            new Signature<>(
                    "invoices.totals",
                    List.of(Parameter.of("years", TypeRef.of(int[].class))),
                    TypeRef.of(int[].class),
                    List.of()),
            "invoices",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<Map<String, List<Invoice>>> GROUPED = new ActivityMethod<>(
            new Signature<>(
                    "invoices.grouped",
                    List.of(Parameter.of("key", TypeRef.of(Optional.class, TypeRef.of(String.class)))),
                    TypeRef.of(Map.class, TypeRef.of(String.class), TypeRef.of(List.class, TypeRef.of(Invoice.class))),
                    List.of()),
            "invoices",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<Invoice> LOAD = new ActivityMethod<>(
            new Signature<>(
                    "invoices.load",
                    List.of(Parameter.of("id", TypeRef.of(String.class))),
                    TypeRef.of(Invoice.class),
                    List.of(IO_EXCEPTION)),
            "invoices",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<Void> STORE = new ActivityMethod<>(
            new Signature<>(
                    "invoices.store",
                    List.of(Parameter.of("value", TypeRef.of(Invoice.class))),
                    TypeRef.VOID,
                    List.of()),
            "invoices",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<List<Invoice>> ALL = new ActivityMethod<>(
            new Signature<>(
                    "invoices.all",
                    List.of(),
                    TypeRef.of(List.class, TypeRef.of(Invoice.class)),
                    List.of()),
            "invoices",
            RETRY,
            ActivityTimeouts.none());

    private InvoicesBinding() {
    }

    /**
     * Hosts {@link Invoices}.
     *
     * @param implementation called from several threads at once
     */
    @SuppressWarnings("unchecked")
    public static Binding of(Invoices implementation) {
        Objects.requireNonNull(implementation, "implementation");
        return new ActivitiesBinding(
                "invoices",
                List.of(
                        new ActivitiesBinding.Hosted(
                                TOTALS,
                                arguments -> implementation.totals((int[]) arguments[0])),
                        new ActivitiesBinding.Hosted(
                                GROUPED,
                                arguments -> implementation.grouped((Optional<String>) arguments[0])),
                        new ActivitiesBinding.Hosted(
                                LOAD,
                                arguments -> implementation.load((String) arguments[0])),
                        new ActivitiesBinding.Hosted(
                                STORE,
                                arguments -> {
                                    implementation.store((Invoice) arguments[0]);
                                    return null;
                                }),
                        new ActivitiesBinding.Hosted(
                                ALL,
                                arguments -> implementation.all())));
    }
}
