package goodlarge.signedrequest;

import dev.perdure.Orchestrator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SignedRequest implements Job {
    private final PaymentsProxy payments;

    SignedRequest(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private static final HexFormat HEX = HexFormat.of();

    private static byte[] sha256(String text) throws java.security.GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int shard(String key, int shards) {
        CRC32 crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.US_ASCII));
        return (int) (crc.getValue() % shards);
    }

    @Override
    public String run(String in) throws Exception {
        URI uri = URI.create(in).normalize();
        Map<String, String> query = new TreeMap<>();
        Optional.ofNullable(uri.getRawQuery()).stream()
                .flatMap(text -> Pattern.compile("&").splitAsStream(text))
                .forEach(pair -> {
                    String[] parts = pair.split("=", 2);
                    query.put(
                            parts[0],
                            java.net.URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
                });
        String canonical = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(sha256(uri.getHost()), "HmacSHA256"));
        String signature = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8)));
        String digest = HEX.formatHex(sha256(canonical), 0, 8);
        URI resolved = uri.resolve("/v2/" + digest + "?shard=" + shard(canonical, 16));
        return payments.charge(resolved.toASCIIString() + " " + signature);
    }
}
