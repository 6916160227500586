package edge;

import dev.perdure.ActivityTimeouts;
import dev.perdure.Binding;
import dev.perdure.RetryPolicy;
import dev.perdure.spi.ActivitiesBinding;
import dev.perdure.spi.ActivityMethod;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Hosts {@link Values} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class ValuesBinding {
    private static final RetryPolicy RETRY = RetryPolicy.attempts(3, Duration.ofMillis(500))
            .backoff(1.5, Duration.ofDays(36500))
            .jitter(0.5);

    static final ActivityMethod<Boolean> PRIMITIVES = new ActivityMethod<>(
            new Signature<>(
                    "Values.primitives",
                    List.of(Parameter.of("a", TypeRef.of(byte.class)),
                            Parameter.of("b", TypeRef.of(short.class)),
                            Parameter.of("c", TypeRef.of(int.class)),
                            Parameter.of("d", TypeRef.of(long.class)),
                            Parameter.of("e", TypeRef.of(float.class)),
                            Parameter.of("f", TypeRef.of(double.class)),
                            Parameter.of("g", TypeRef.of(char.class))),
                    TypeRef.of(boolean.class),
                    List.of()),
            "Values",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<byte[]> BYTES = new ActivityMethod<>(
            new Signature<>(
                    "Values.bytes",
                    List.of(Parameter.of("content", TypeRef.of(byte[].class)),
                            Parameter.of("boxes", TypeRef.of(Integer[].class)),
                            Parameter.of("grid", TypeRef.of(int[][].class))),
                    TypeRef.of(byte[].class),
                    List.of()),
            "Values",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<String[]> STRINGS = new ActivityMethod<>(
            new Signature<>(
                    "Values.strings",
                    List.of(Parameter.of("strings", TypeRef.of(String[].class))),
                    TypeRef.of(String[].class),
                    List.of()),
            "Values",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<List<String>[]> LISTS = new ActivityMethod<>(
            new Signature<>(
                    "Values.lists",
                    List.of(Parameter.of("lists", TypeRef.array(TypeRef.of(List.class, TypeRef.of(String.class))))),
                    TypeRef.array(TypeRef.of(List.class, TypeRef.of(String.class))),
                    List.of()),
            "Values",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<Shape> SHAPES = new ActivityMethod<>(
            new Signature<>(
                    "Values.shapes",
                    List.of(Parameter.of("shapes", TypeRef.of(Set.class, TypeRef.of(Shape.class))),
                            Parameter.of("byColor", TypeRef.of(Map.class, TypeRef.of(Color.class), TypeRef.of(Shape[].class)))),
                    TypeRef.of(Shape.class),
                    List.of()),
            "Values",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<@Nullable String> NOTHING = new ActivityMethod<>(
            new Signature<>(
                    "Values.nothing",
                    List.of(Parameter.of("when", TypeRef.<Instant>of(Instant.class).orNull()),
                            Parameter.of("some", TypeRef.of(List.class, TypeRef.of(String.class))),
                            Parameter.of("more", TypeRef.<String[]>of(String[].class).orNull())),
                    TypeRef.<String>of(String.class).orNull(),
                    List.of()),
            "Values",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<UUID> TIME = new ActivityMethod<>(
            new Signature<>(
                    "Values.time",
                    List.of(Parameter.of("duration", TypeRef.of(Duration.class)),
                            Parameter.of("instants", TypeRef.of(Map.class, TypeRef.of(UUID.class), TypeRef.of(Instant.class)))),
                    TypeRef.of(UUID.class),
                    List.of()),
            "Values",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<List<Map<String, Invoice>>> GENERIC = new ActivityMethod<>(
            new Signature<>(
                    "Values.nested",
                    List.of(Parameter.of("invoices", TypeRef.of(List.class, TypeRef.of(Map.class, TypeRef.of(String.class), TypeRef.of(Invoice.class))))),
                    TypeRef.of(List.class, TypeRef.of(Map.class, TypeRef.of(String.class), TypeRef.of(Invoice.class))),
                    List.of()),
            "Values",
            RetryPolicy.attempts(2, Duration.ofHours(2))
                    .backoff(1.0, Duration.ofDays(7))
                    .except(IllegalStateException.class)
                    .except(IOException.class),
            ActivityTimeouts.none());

    static final ActivityMethod<Void> MANY = new ActivityMethod<>(
            new Signature<>(
                    "Values.many",
                    List.of(Parameter.of("lists", TypeRef.array(TypeRef.of(List.class, TypeRef.of(String.class))))),
                    TypeRef.VOID,
                    List.of()),
            "Values",
            RETRY,
            ActivityTimeouts.none());

    private ValuesBinding() {
    }

    /**
     * Hosts {@link Values}.
     *
     * @param implementation called from several threads at once
     */
    @SuppressWarnings("unchecked")
    public static Binding of(Values implementation) {
        Objects.requireNonNull(implementation, "implementation");
        return new ActivitiesBinding(
                "Values",
                List.of(
                        new ActivitiesBinding.Hosted(
                                PRIMITIVES,
                                arguments -> implementation.primitives((byte) arguments[0],
                                        (short) arguments[1], (int) arguments[2],
                                        (long) arguments[3], (float) arguments[4],
                                        (double) arguments[5], (char) arguments[6])),
                        new ActivitiesBinding.Hosted(
                                BYTES,
                                arguments -> implementation.bytes((byte[]) arguments[0],
                                        (Integer[]) arguments[1], (int[][]) arguments[2])),
                        new ActivitiesBinding.Hosted(
                                STRINGS,
                                arguments -> implementation.strings((String[]) arguments[0])),
                        new ActivitiesBinding.Hosted(
                                LISTS,
                                arguments -> implementation.lists((List<String>[]) arguments[0])),
                        new ActivitiesBinding.Hosted(
                                SHAPES,
                                arguments -> implementation.shapes((Set<Shape>) arguments[0],
                                        (Map<Color, Shape[]>) arguments[1])),
                        new ActivitiesBinding.Hosted(
                                NOTHING,
                                arguments -> implementation.nothing((Instant) arguments[0],
                                        (List<@Nullable String>) arguments[1],
                                        (String[]) arguments[2])),
                        new ActivitiesBinding.Hosted(
                                TIME,
                                arguments -> implementation.time((Duration) arguments[0],
                                        (Map<UUID, Instant>) arguments[1])),
                        new ActivitiesBinding.Hosted(
                                GENERIC,
                                arguments -> implementation.generic((List<Map<String, Invoice>>) arguments[0])),
                        new ActivitiesBinding.Hosted(
                                MANY,
                                arguments -> {
                                    implementation.many((List<String>[]) arguments[0]);
                                    return null;
                                })));
    }
}
