package dev.perdure.it.store;

import dev.perdure.testing.EmbeddedCluster;
import dev.perdure.testing.EmbeddedRedis;
import dev.perdure.testing.EmbeddedSentinel;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one redis-server for all of them, three masters, three masters with a replica each, or a master with a
 * replica behind Sentinel. They end after the last test of the JVM. Each test uses a hub of its own.
 */
public final class SharedRedis implements ParameterResolver {
    private static final Map<Class<?>, Supplier<?>> SERVERS = Map.of(
            EmbeddedRedis.class, EmbeddedRedis::start,
            EmbeddedCluster.class, () -> EmbeddedCluster.start(3, 0),
            ReplicatedCluster.class, () -> new ReplicatedCluster(EmbeddedCluster.start(3, 1)),
            EmbeddedSentinel.class, () -> EmbeddedSentinel.start(1, 1));

    /** Three masters with a replica each. */
    public record ReplicatedCluster(EmbeddedCluster cluster) implements AutoCloseable {
        @Override
        public void close() {
            cluster.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return SERVERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return test.getRoot()
                .getStore(Namespace.create(SharedRedis.class))
                .computeIfAbsent(type, key -> SERVERS.get(key).get());
    }
}
