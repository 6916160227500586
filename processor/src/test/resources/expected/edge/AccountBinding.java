package edge;

import dev.perdure.Binding;
import dev.perdure.spi.EntityBinding;
import dev.perdure.spi.EntityType;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.StateCell;
import dev.perdure.spi.ThrownType;
import dev.perdure.spi.TypeRef;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Hosts {@link Account} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class AccountBinding {
    static final ThrownType<Frozen> FROZEN = new ThrownType<>(
            Frozen.class,
            List.of(),
            thrown -> new Object[] {},
            properties -> new Frozen());

    static final ThrownType<Overdrawn> OVERDRAWN = new ThrownType<>(
            Overdrawn.class,
            List.of(Parameter.of("message", TypeRef.<String>of(String.class).orNull()),
                    Parameter.of("missing", TypeRef.of(long.class))),
            thrown -> new Object[] {thrown.getMessage(), thrown.getMissing()},
            properties -> new Overdrawn((String) properties[0], (long) properties[1]));

    static final ThrownType<IOException> IO_EXCEPTION = new ThrownType<>(
            IOException.class,
            List.of(Parameter.of("message", TypeRef.<String>of(String.class).orNull())),
            thrown -> new Object[] {thrown.getMessage()},
            properties -> new IOException((String) properties[0]));

    static final ThrownType<Offline> OFFLINE = new ThrownType<>(
            Offline.class,
            List.of(Parameter.of("message", TypeRef.<String>of(String.class).orNull())),
            thrown -> new Object[] {thrown.getMessage()},
            properties -> new Offline((String) properties[0], (Throwable) null));

    static final StateCell<Long> BALANCE_CELL = new StateCell<>(
            "balance",
            TypeRef.of(long.class),
            () -> new Account.State().balance());

    static final StateCell<Optional<String>> OWNER_CELL = new StateCell<>(
            "owner",
            TypeRef.of(Optional.class, TypeRef.of(String.class)),
            () -> new Account.State().owner());

    static final StateCell<@Nullable Color> COLOR_CELL = new StateCell<>(
            "color",
            TypeRef.<Color>of(Color.class).orNull(),
            () -> new Account.State().color());

    static final StateCell<Map<String, List<Instant>>> LOG_CELL = new StateCell<>(
            "log",
            TypeRef.of(Map.class, TypeRef.of(String.class), TypeRef.of(List.class, TypeRef.of(Instant.class))),
            () -> new Account.State().log());

    @SuppressWarnings("unchecked")
    static final EntityType<Account.State> TYPE = new EntityType<>(
            "account",
            List.of(BALANCE_CELL, OWNER_CELL, COLOR_CELL, LOG_CELL),
            values -> new Account.State((long) values[0], (Optional<String>) values[1],
                    (Color) values[2], (Map<String, List<Instant>>) values[3]));

    static final Signature<Void> WITHDRAW = new Signature<>(
            "account.withdraw",
            List.of(Parameter.of("cents", TypeRef.of(long.class))),
            TypeRef.VOID,
            List.of(FROZEN, OVERDRAWN, IO_EXCEPTION, OFFLINE));

    static final Signature<Optional<String>> OWNER = new Signature<>(
            "account.owner",
            List.of(),
            TypeRef.of(Optional.class, TypeRef.of(String.class)),
            List.of());

    private AccountBinding() {
    }

    /**
     * Hosts {@link Account}.
     *
     * @param factory makes the implementation, anew for every operation: its constructor
     */
    public static Binding of(Function<AccountContext, ? extends Account> factory) {
        Objects.requireNonNull(factory, "factory");
        return new EntityBinding(
                TYPE,
                List.of(
                        new EntityBinding.Hosted(
                                WITHDRAW,
                                (ctx, arguments) -> {
                                    factory.apply(new AccountContext(ctx)).withdraw((long) arguments[0]);
                                    return null;
                                }),
                        new EntityBinding.Hosted(
                                OWNER,
                                (ctx, arguments) -> factory.apply(new AccountContext(ctx)).owner())));
    }
}
