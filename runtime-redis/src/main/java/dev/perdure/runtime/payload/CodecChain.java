package dev.perdure.runtime.payload;

import dev.perdure.CodecException;
import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The codecs of a hub, in the order in which values are written. What any of them has changed is stored as
 * <code>{"@codecs":"deflate,aes-gcm","@data":"…"}</code>, in Base64: no Java component has a name with {@code @}. Thread-safe.
 */
public final class CodecChain {
    private static final String BEGIN = "{\"@codecs\":\"";
    private static final Pattern ENCODED =
            Pattern.compile("\\{\"@codecs\":\"([A-Za-z0-9_,-]*)\",\"@data\":\"([A-Za-z0-9+/=]*)\"}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private final String hub;
    private final List<Codec> codecs;
    private final Map<String, Codec> byName;

    /**
     * @throws HubConfigurationException if a name is none, or two have the same
     */
    public CodecChain(String hub, List<Codec> codecs) {
        this.hub = hub;
        this.codecs = List.copyOf(codecs);
        for (Codec codec : codecs) {
            boolean twice = codecs.stream()
                    .anyMatch(other -> other != codec && other.name().equals(codec.name()));
            if (twice || !NAME.matcher(codec.name()).matches()) {
                throw new HubConfigurationException(Problem.BAD_CODEC_NAME.message(codec.name()));
            }
        }
        this.byName = codecs.stream().collect(Collectors.toUnmodifiableMap(Codec::name, Function.identity()));
    }

    /**
     * The JSON to be stored in place of this.
     *
     * @throws CodecException if a codec cannot do it
     */
    public String encode(String what, String json) {
        if (codecs.isEmpty() && !json.startsWith(BEGIN)) {
            return json;
        }
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        List<String> applied = new ArrayList<>();
        for (Codec codec : codecs) {
            Optional<byte[]> encoded = encode(what, codec, bytes);
            if (encoded.isPresent()) {
                bytes = encoded.get();
                applied.add(codec.name());
            }
        }
        // What looks encoded is wrapped too, so that reading it does not undo what was never done.
        return applied.isEmpty() && !json.startsWith(BEGIN)
                ? json
                : BEGIN + String.join(",", applied) + "\",\"@data\":\""
                        + Base64.getEncoder().encodeToString(bytes) + "\"}";
    }

    /**
     * The JSON that was to be stored.
     *
     * @throws CodecException if it was encoded by a codec that is not here, or one cannot decode it
     */
    public String decode(String what, String stored) {
        if (!stored.startsWith(BEGIN)) {
            return stored;
        }
        Matcher encoded = ENCODED.matcher(stored);
        if (!encoded.matches()) {
            return stored;
        }
        byte[] bytes = Base64.getDecoder().decode(encoded.group(2));
        List<String> names = encoded.group(1).isEmpty()
                ? List.of()
                : List.of(encoded.group(1).split(","));
        for (int i = names.size() - 1; i >= 0; i--) {
            bytes = decode(what, names.get(i), bytes);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Optional<byte[]> encode(String what, Codec codec, byte[] bytes) {
        try {
            return codec.encode(bytes, hub);
        } catch (IOException | RuntimeException failed) {
            throw new CodecException(Problem.CODEC_FAILED.message(what, "encoded", codec.name(), failed), failed);
        }
    }

    private byte[] decode(String what, String name, byte[] bytes) {
        Codec codec = byName.get(name);
        if (codec == null) {
            throw new CodecException(Problem.UNKNOWN_CODEC.message(what, name, byName.keySet()), null);
        }
        try {
            return codec.decode(bytes, hub);
        } catch (IOException | RuntimeException failed) {
            throw new CodecException(Problem.CODEC_FAILED.message(what, "decoded", name, failed), failed);
        }
    }
}
