package dev.perdure.runtime;

import dev.perdure.DurableClient;
import dev.perdure.InstancePage;
import dev.perdure.InstanceQuery;
import dev.perdure.OrchestrationInstance;
import dev.perdure.PurgeFilter;
import dev.perdure.runtime.client.HubClient;
import dev.perdure.runtime.concurrent.PlatformThreads;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.scrub.Scrub;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.runtime.worker.Tokens;
import dev.perdure.spi.ClientCalls;
import java.util.List;

/**
 * A connection to a task hub on Redis: generated clients are made with it, and workers. Thread-safe; one for a process
 * and hub will do. Holds connections and one thread until it is closed; close its workers first.
 *
 * <p>While Redis is away, commands are repeated under one message id for about ten seconds, so they take effect once;
 * then they end with {@link dev.perdure.HubUnavailableException}. Workers keep trying.
 */
public final class Perdure implements DurableClient, AutoCloseable {
    private final HubStore store;
    private final HubSettings settings;
    private final PayloadCodec codec;
    private final Tokens tokens = new Tokens();
    private final HubClient client;

    private Perdure(HubStore store, HubSettings settings) {
        this.store = store;
        this.settings = settings;
        this.codec = settings.codec();
        this.client = new HubClient(store, settings.hub(), codec, tokens, new PlatformThreads(), System::nanoTime);
    }

    /**
     * Connects to the hub {@code default}, which is made if it does not exist.
     *
     * <table>
     * <caption>Forms of URIs</caption>
     * <tr><td>one server</td><td>{@code redis://[[user]:password@]host[:port][/database]}</td></tr>
     * <tr><td>Sentinel</td><td>{@code redis-sentinel://[[user]:password@]host[:port],host[:port]/master[/database]},
     * with {@code ?sentinelUser=..&sentinelPassword=..} where the sentinels ask for a login of their own</td></tr>
     * <tr><td>Cluster</td><td>{@code redis-cluster://[[user]:password@]host[:port],host[:port]}; some servers will
     * do</td></tr>
     * </table>
     *
     * With {@code rediss} in place of {@code redis} connections are encrypted; the certificate must name the host, and
     * the JVM must trust it. A server that is not there is refused at once; one that still loads its data, or that
     * another one takes over from, is waited for up to ten seconds.
     *
     * @param uri where the hub is
     * @throws dev.perdure.HubConfigurationException if the URI is malformed, nothing answers there, or a server cannot
     *     keep a hub: it evicts keys, is a read-only replica or too old, breaks the {@link Durability} or grants too
     *     few rights
     */
    public static Perdure connect(String uri) {
        return builder(uri).build();
    }

    /** Connects to a hub with settings. */
    public static PerdureBuilder builder(String uri) {
        return new PerdureBuilder(uri);
    }

    /** For the test kit: a hub on any store, which is closed with it. */
    public static Perdure over(HubStore store, HubSettings settings) {
        return new Perdure(store, settings);
    }

    /** A worker to be started. */
    public WorkerBuilder worker() {
        return new WorkerBuilder(store, settings, codec, tokens);
    }

    /**
     * Looks for damage: reads all that the hub holds and reports whatever contradicts itself or is lost, such as an
     * instance that waits for something which is nowhere. Writes nothing, and may be run at any time, while workers
     * work, by a client as well; what merely moves is looked at again for up to about a second and not reported. An
     * empty report says that nothing is wrong in what is stored; it does not say that workers run.
     *
     * <p>Costs one look at every key of the server for each partition and one read of all that the hub holds, in small
     * calls, of which others notice little; and memory here for the largest partition.
     *
     * @throws InterruptedException if the thread was interrupted before it looked again
     * @throws dev.perdure.HubUnavailableException if the store cannot be read to the end
     */
    public ScrubReport scrub() throws InterruptedException {
        Scrub.Result found = new Scrub(store, time -> Thread.sleep(time.toMillis())).run();
        List<String> breaches = found.breaches().stream()
                .map(breach -> breach.message(settings.hub()))
                .toList();
        return new ScrubReport(store.partitions(), found.instances(), breaches);
    }

    @Override
    public OrchestrationInstance instance(String id) {
        return new OrchestrationInstance(client, id);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the query goes on from a place that no page gave
     */
    @Override
    public InstancePage list(InstanceQuery query) {
        return client.list(query);
    }

    @Override
    public long purge(PurgeFilter filter) {
        return client.purge(filter);
    }

    @Override
    public ClientCalls calls() {
        return client;
    }

    /** What the workers of the hub could not deliver or run. */
    public DeadLetters deadLetters() {
        return new DeadLetters(client.deadLetters());
    }

    /** Ends all waits and closes the connections. Instances go on. */
    @Override
    public void close() {
        client.close();
        store.close();
    }
}
