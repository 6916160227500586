package dev.perdure.runtime.worker;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.JacksonConverter;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.payload.Codec;
import dev.perdure.runtime.payload.CodecChain;
import dev.perdure.runtime.payload.PayloadConverter;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a hub is used.
 *
 * @param hub its name
 * @param lease how long a worker that says nothing keeps its partitions and activities
 * @param maxPayload how large a value may be, in bytes
 * @param converter turns values into JSON
 * @param codecs what becomes of the JSON, in that order
 */
public record HubSettings(String hub, Duration lease, int maxPayload, PayloadConverter converter, List<Codec> codecs) {
    private static final Pattern HUB_NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);
    private static final Duration LONGEST_LEASE = Duration.ofSeconds(60);
    private static final Duration DEFAULT_LEASE = Duration.ofSeconds(10);

    private static final int SMALLEST_MAX_PAYLOAD = 64 * 1024;

    /** A hub as it is used if nothing else is said. */
    public static HubSettings of(String hub) {
        return new HubSettings(hub, DEFAULT_LEASE, PayloadCodec.DEFAULT_MAX_BYTES, new JacksonConverter(), List.of());
    }

    /**
     * @throws HubConfigurationException if a setting is outside its limits
     */
    public HubSettings {
        codecs = List.copyOf(codecs);
        if (!HUB_NAME.matcher(hub).matches()) {
            throw new HubConfigurationException(Problem.BAD_HUB_NAME.message(hub));
        }
        if (lease.compareTo(SHORTEST_LEASE) < 0 || lease.compareTo(LONGEST_LEASE) > 0) {
            throw new HubConfigurationException(Problem.OUT_OF_RANGE.message("lease", lease, "1 to 60 seconds"));
        }
        if (maxPayload < SMALLEST_MAX_PAYLOAD || maxPayload > PayloadCodec.LARGEST_MAX_BYTES) {
            throw new HubConfigurationException(
                    Problem.OUT_OF_RANGE.message("maxPayload", maxPayload + " bytes", "64 KiB to 8 MiB"));
        }
    }

    /** The same of another hub. */
    public HubSettings withHub(String other) {
        return new HubSettings(other, lease, maxPayload, converter, codecs);
    }

    /** The same with another lease. */
    public HubSettings withLease(Duration other) {
        return new HubSettings(hub, other, maxPayload, converter, codecs);
    }

    /** The same with another size of values. */
    public HubSettings withMaxPayload(int bytes) {
        return new HubSettings(hub, lease, bytes, converter, codecs);
    }

    /** The same with another converter. */
    public HubSettings withConverter(PayloadConverter other) {
        return new HubSettings(hub, lease, maxPayload, other, codecs);
    }

    /** The same with these codecs. */
    public HubSettings withCodecs(List<Codec> others) {
        return new HubSettings(hub, lease, maxPayload, converter, others);
    }

    /** What encodes values like this. */
    public PayloadCodec codec() {
        return new PayloadCodec(maxPayload, converter, new CodecChain(hub, codecs));
    }
}
