package dev.perdure.it.store;

import dev.perdure.testing.EmbeddedRedis;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one redis-server for all of them, which ends after the last. Each test uses a hub of its own. */
public final class SharedRedis implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == EmbeddedRedis.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedRedis.class))
                .computeIfAbsent(EmbeddedRedis.class, key -> EmbeddedRedis.start(), EmbeddedRedis.class);
    }
}
