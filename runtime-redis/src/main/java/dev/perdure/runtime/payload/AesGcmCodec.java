package dev.perdure.runtime.payload;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts values with AES-256-GCM. What is stored names the key, so keys can change: add the new one everywhere, then
 * encrypt with it, and keep the old one for as long as anything that it has encrypted. The hub and the key's id are
 * authenticated, so a value that is put into another hub is refused. Thread-safe.
 *
 * <p>The same value gives the same bytes: the nonce is a MAC of it (the synthetic IV of Rogaway and Shrimpton,
 * "Deterministic Authenticated-Encryption", 2006), under another key that is derived from the given one. Work that is done
 * again after a crash is known by that. Whoever reads the store sees which values are equal, and how long they are, and
 * no more.
 */
public final class AesGcmCodec implements Codec {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte FORMAT = 1;
    private static final int LONGEST_ID = 100;

    private final String current;
    private final Keys encrypting;
    private final Map<String, Keys> keys = new TreeMap<>();

    /** One for each purpose: a key that serves two may weaken both. */
    private record Keys(SecretKeySpec encrypting, SecretKeySpec naming) {
        static Keys of(byte[] key) {
            SecretKeySpec master = new SecretKeySpec(key, "HmacSHA256");
            return new Keys(
                    new SecretKeySpec(
                            mac(master, "perdure payload encryption".getBytes(StandardCharsets.UTF_8)), "AES"),
                    new SecretKeySpec(
                            mac(master, "perdure payload nonce".getBytes(StandardCharsets.UTF_8)), "HmacSHA256"));
        }
    }

    /**
     * @param current the id of the key that encrypts
     * @param keys of 32 random bytes each, by their ids of 1 to 100 bytes in UTF-8; all that anything stored was encrypted with
     * @throws HubConfigurationException if the current key is missing, or one has another length
     */
    public AesGcmCodec(String current, Map<String, byte[]> keys) {
        this.current = current;
        keys.forEach((id, key) -> {
            int length = id.getBytes(StandardCharsets.UTF_8).length;
            if (key.length != KEY_BYTES || length == 0 || length > LONGEST_ID) {
                throw new HubConfigurationException(Problem.BAD_KEY.message(id, key.length));
            }
            this.keys.put(id, Keys.of(key));
        });
        Keys found = this.keys.get(current);
        if (found == null) {
            throw new HubConfigurationException(Problem.NO_CURRENT_KEY.message(current, this.keys.keySet()));
        }
        this.encrypting = found;
    }

    @Override
    public String name() {
        return "aes-gcm";
    }

    @Override
    public Optional<byte[]> encode(byte[] value, String hub) throws IOException {
        byte[] id = current.getBytes(StandardCharsets.UTF_8);
        byte[] authenticated = authenticated(id, hub);
        byte[] nonce = nonce(encrypting, authenticated, value);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, encrypting, nonce, authenticated, value);
        return Optional.of(ByteBuffer.allocate(2 + id.length + nonce.length + sealed.length)
                .put(FORMAT)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(sealed)
                .array());
    }

    @Override
    public byte[] decode(byte[] encoded, String hub) throws IOException {
        ByteBuffer stored = ByteBuffer.wrap(encoded);
        if (encoded.length < 2 || stored.get() != FORMAT || encoded.length < 2 + encoded[1] + NONCE_BYTES) {
            throw new IOException("It is not in the form of this codec.");
        }
        byte[] id = read(stored, stored.get());
        Keys with = keys.get(new String(id, StandardCharsets.UTF_8));
        if (with == null) {
            throw new IOException(
                    "The key " + new String(id, StandardCharsets.UTF_8) + " is not among " + keys.keySet() + ".");
        }
        byte[] nonce = read(stored, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, with, nonce, authenticated(id, hub), read(stored, stored.remaining()));
    }

    private static byte[] read(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] authenticated(byte[] id, String hub) {
        byte[] name = hub.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + id.length + name.length)
                .put(FORMAT)
                .put((byte) id.length)
                .put(id)
                .put(name)
                .array();
    }

    private static byte[] nonce(Keys with, byte[] authenticated, byte[] value) {
        byte[] all = ByteBuffer.allocate(Integer.BYTES + authenticated.length + value.length)
                .putInt(authenticated.length)
                .put(authenticated)
                .put(value)
                .array();
        return Arrays.copyOf(mac(with.naming(), all), NONCE_BYTES);
    }

    private static byte[] mac(SecretKeySpec key, byte[] of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(of);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] cipher(int mode, Keys with, byte[] nonce, byte[] authenticated, byte[] bytes)
            throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, with.encrypting(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(authenticated);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException refused) {
            throw new IOException("It was encrypted with another key or for another hub, or was changed.", refused);
        }
    }
}
