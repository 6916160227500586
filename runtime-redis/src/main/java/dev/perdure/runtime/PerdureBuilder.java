package dev.perdure.runtime;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.payload.Codec;
import dev.perdure.runtime.payload.PayloadConverter;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says how to connect to a hub. Not thread-safe. */
public final class PerdureBuilder {
    private static final int DEFAULT_PARTITIONS = 16;
    private static final int MAX_PARTITIONS = 256;

    private final String uri;
    private HubSettings settings = HubSettings.of("default");
    private int partitions = DEFAULT_PARTITIONS;
    private boolean mustExist;
    private Optional<Durability> durability = Optional.empty();

    PerdureBuilder(String uri) {
        this.uri = Objects.requireNonNull(uri, "uri");
    }

    /**
     * The name of the hub; {@code default} if not given. Hubs on one server know nothing of each other.
     *
     * @param name 1 to 40 letters, digits, {@code -} and {@code _}
     * @throws HubConfigurationException if it is no such name
     */
    public PerdureBuilder hub(String name) {
        settings = settings.withHub(name);
        return this;
    }

    /**
     * In how many parts the hub is divided; 16 if not given. Fixed when the hub is made: more than workers will ever
     * share it.
     *
     * @param count 1 to 256
     * @throws HubConfigurationException if it is outside these limits
     */
    public PerdureBuilder partitions(int count) {
        if (count < 1 || count > MAX_PARTITIONS) {
            throw new HubConfigurationException(
                    Problem.OUT_OF_RANGE.message("partitions", count, "1 to " + MAX_PARTITIONS));
        }
        partitions = count;
        return this;
    }

    /**
     * The hub must be there already, with however many partitions: for tools that look at a hub, which would find a
     * new, empty one where its name is misspelt. Otherwise a hub is made when it is not there.
     */
    public PerdureBuilder existing() {
        mustExist = true;
        return this;
    }

    /**
     * When something counts as done; {@link Durability#LOCAL} on one server if not given, {@link Durability#REPLICA} on
     * Sentinel and Cluster. The same in all processes of a hub: each waits as its own mode says.
     */
    public PerdureBuilder durability(Durability mode) {
        durability = Optional.of(mode);
        return this;
    }

    /**
     * How long the work of a worker that died waits until others take it over; 10 seconds if not given. A shorter one
     * costs more calls, and a worker that pauses for longer does work twice.
     *
     * @param lease 1 to 60 seconds
     * @throws HubConfigurationException if it is outside these limits
     */
    public PerdureBuilder lease(Duration lease) {
        settings = settings.withLease(lease);
        return this;
    }

    /**
     * How large one value, or all arguments of a call, may be when they are written; 2 MiB if not given. What is larger
     * is refused with {@link dev.perdure.PayloadException}; the same for all clients and workers of a hub, best. Better
     * than a large value is a reference to where it lies.
     *
     * @param bytes of its JSON in UTF-8, 64 KiB to 8 MiB
     * @throws HubConfigurationException if it is outside these limits
     */
    public PerdureBuilder maxPayload(int bytes) {
        settings = settings.withMaxPayload(bytes);
        return this;
    }

    /**
     * What turns values into JSON; Jackson 3 if not given. The same in all processes of a hub.
     */
    public PerdureBuilder converter(PayloadConverter converter) {
        settings = settings.withConverter(converter);
        return this;
    }

    /**
     * What becomes of the JSON before it is stored: compressed, encrypted, kept elsewhere, in the order in which they are
     * given. The same in all processes of a hub. What was stored before stays readable, and what was stored with codecs
     * needs them.
     *
     * @throws HubConfigurationException if a name is none, or two have the same (PERD-439)
     */
    public PerdureBuilder codecs(Codec... codecs) {
        settings = settings.withCodecs(List.of(codecs));
        settings.codec();
        return this;
    }

    /**
     * Connects.
     *
     * @throws HubConfigurationException as {@link Perdure#connect} does, or if the hub was made with another number of
     *     partitions, or is not there and must be (PERD-435)
     */
    public Perdure build() {
        return Perdure.over(
                mustExist
                        ? RedisHubStore.connectExisting(uri, settings.hub(), durability)
                        : RedisHubStore.connect(uri, settings.hub(), partitions, durability),
                settings);
    }
}
