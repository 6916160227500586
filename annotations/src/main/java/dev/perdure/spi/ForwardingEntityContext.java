package dev.perdure.spi;

import dev.perdure.EntityContext;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;

/** The part of a generated context that is the same for every entity. */
public class ForwardingEntityContext implements EntityContext {
    private final EntityContext delegate;

    /** For generated subclasses. */
    protected ForwardingEntityContext(EntityContext delegate) {
        this.delegate = delegate;
    }

    final EntityContext delegate() {
        return delegate;
    }

    @Override
    public final String key() {
        return delegate.key();
    }

    @Override
    public final Instant now() {
        return delegate.now();
    }

    @Override
    public final UUID newUuid() {
        return delegate.newUuid();
    }

    @Override
    public final Logger logger() {
        return delegate.logger();
    }
}
