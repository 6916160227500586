package dev.perdure.runtime.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.CodecException;
import dev.perdure.HubConfigurationException;
import dev.perdure.PayloadException;
import dev.perdure.runtime.payload.AesGcmCodec;
import dev.perdure.runtime.payload.Codec;
import dev.perdure.runtime.payload.CodecChain;
import dev.perdure.runtime.payload.DeflateCodec;
import dev.perdure.runtime.payload.OffloadCodec;
import dev.perdure.runtime.payload.PayloadStore;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.TypeRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that are encoded before they are stored. */
class CodecsTest {
    private static final TypeRef<String> TEXT = TypeRef.of(String.class);
    private static final byte[] ONE = key(1);
    private static final byte[] OTHER = key(2);

    @TempDir
    private Path directory;

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    private static PayloadCodec with(Codec... codecs) {
        return of("shop", codecs);
    }

    private static PayloadCodec of(String hub, Codec... codecs) {
        return new PayloadCodec(1 << 20, new JacksonConverter(), new CodecChain(hub, List.of(codecs)));
    }

    private static AesGcmCodec encrypting() {
        return new AesGcmCodec("2026-01", Map.of("2026-01", ONE));
    }

    private static void assertUnreadable(PayloadCodec codec, Payload stored, String reason) {
        CodecException refused = assertThrows(CodecException.class, () -> codec.decode("It", TEXT, stored));
        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
    }

    @Test
    void encrypted_showsNothingAndIsReadWithTheKey() {
        Payload stored = with(encrypting()).encode("It", TEXT, "a secret");

        assertFalse(stored.json().contains("secret"));
        assertEquals("a secret", with(encrypting()).decode("It", TEXT, stored));
        assertUnreadable(with(), stored, "PERD-385");
        assertUnreadable(with(new AesGcmCodec("2026-01", Map.of("2026-01", OTHER))), stored, "another key");
        assertUnreadable(with(new AesGcmCodec("b", Map.of("b", OTHER))), stored, "2026-01 is not among");
        assertUnreadable(of("other-shop", encrypting()), stored, "another hub");
    }

    @Test
    void encrypted_isTheSameForTheSameValueAlone() {
        PayloadCodec codec = with(encrypting());

        assertEquals(codec.encode("It", TEXT, "a"), codec.encode("It", TEXT, "a"));
        assertNotEquals(codec.encode("It", TEXT, "a"), codec.encode("It", TEXT, "b"));
        assertNotEquals(
                codec.encode("It", TEXT, "a"), of("other-shop", encrypting()).encode("It", TEXT, "a"));
    }

    @Test
    void whateverIsChanged_isRefused() throws IOException {
        AesGcmCodec codec = encrypting();
        byte[] plain = "a secret".getBytes(StandardCharsets.UTF_8);
        byte[] stored = codec.encode(plain, "shop").orElseThrow();
        assertArrayEquals(plain, codec.decode(stored, "shop"));
        for (int at = 0; at < stored.length; at++) {
            byte[] changed = stored.clone();
            changed[at] ^= 1;
            assertThrows(IOException.class, () -> codec.decode(changed, "shop"), "byte " + at);
        }
        assertThrows(IOException.class, () -> codec.decode(Arrays.copyOf(stored, stored.length - 1), "shop"));
        assertThrows(IOException.class, () -> codec.decode(new byte[0], "shop"));
        assertThrows(IOException.class, () -> codec.decode(new byte[] {1, 120, 0}, "shop"));
    }

    @Test
    void encrypted_mayBeAsLargeAsAnyValue() {
        PayloadCodec codec =
                new PayloadCodec(8 << 20, new JacksonConverter(), new CodecChain("shop", List.of(encrypting())));
        String large = "x".repeat(6_000_000);

        assertEquals(large, codec.decode("It", TEXT, codec.encode("It", TEXT, large)));
    }

    @Test
    void keysChange_andWhatWasEncryptedBeforeIsRead() {
        Payload before = with(encrypting()).encode("It", TEXT, "old");
        AesGcmCodec rotated = new AesGcmCodec("2026-02", Map.of("2026-01", ONE, "2026-02", OTHER));

        assertEquals("old", with(rotated).decode("It", TEXT, before));
        assertUnreadable(with(encrypting()), with(rotated).encode("It", TEXT, "new"), "2026-02 is not among");
    }

    @Test
    void keysThatAreNone_areRefused() {
        assertThrows(HubConfigurationException.class, () -> new AesGcmCodec("a", Map.of("a", new byte[16])));
        assertThrows(HubConfigurationException.class, () -> new AesGcmCodec("a", Map.of("b", ONE)));
        assertThrows(HubConfigurationException.class, () -> new AesGcmCodec("", Map.of("", ONE)));
        assertThrows(HubConfigurationException.class, () -> with(encrypting(), encrypting()));
    }

    @Test
    void compressed_isSmallerWhereThatHelps() {
        PayloadCodec codec = with(new DeflateCodec(100));
        String large = "abc".repeat(10_000);

        Payload stored = codec.encode("It", TEXT, large);
        assertTrue(stored.json().length() < 1_000, () -> "" + stored.json().length());
        assertEquals(large, codec.decode("It", TEXT, stored));
        assertEquals("\"short\"", codec.encode("It", TEXT, "short").json());
    }

    @Test
    void offloaded_liesElsewhereAndIsCompared() throws IOException {
        PayloadCodec codec = with(new OffloadCodec(PayloadStore.in(directory), 1_000));
        String large = "x".repeat(3 << 20);

        Payload stored = codec.encode("It", TEXT, large);
        assertTrue(stored.json().length() < 200, stored.json());
        assertEquals(stored, codec.encode("It", TEXT, large));
        assertEquals(large, codec.decode("It", TEXT, stored));
        try (var files = Files.list(directory)) {
            Files.writeString(files.findFirst().orElseThrow(), "something else");
        }
        assertUnreadable(codec, stored, "another value");
    }

    @Test
    void chain_isUndoneInTheOtherOrder() {
        Codec offload = new OffloadCodec(PayloadStore.in(directory), 10);
        PayloadCodec codec = with(new DeflateCodec(10), encrypting(), offload);
        Object[] arguments = {"abc".repeat(1_000), null};
        List<Parameter> parameters = List.of(new Parameter("a", TEXT), new Parameter("b", TEXT.orNull()));

        Payload stored = codec.encodeArguments("Shop.buy", parameters, arguments);
        assertTrue(stored.json().startsWith("{\"@codecs\":\"deflate,aes-gcm,offload\""), stored.json());
        assertArrayEquals(arguments, codec.decodeArguments("Shop.buy", parameters, stored));
    }

    @Test
    void valueThatLooksEncoded_comesBackAsItIs() {
        TypeRef<Map<String, String>> map = TypeRef.of(Map.class, TEXT, TEXT);
        for (PayloadCodec codec : List.of(with(), with(new DeflateCodec(1_000_000)))) {
            Map<String, String> value = Map.of("@codecs", "deflate");
            assertEquals(value, codec.decode("It", map, codec.encode("It", map, value)));
        }
    }

    @Test
    void whatIsTooLarge_isMeasuredAsItIsStored() {
        String large = "abc".repeat(1 << 20);

        assertThrows(PayloadException.class, () -> with().encode("It", TEXT, large));
        assertEquals(
                large,
                with(new DeflateCodec(1_000))
                        .decode("It", TEXT, with(new DeflateCodec(1_000)).encode("It", TEXT, large)));
    }
}
