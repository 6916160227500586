package dev.perdure.runtime.worker;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Random texts of 128 bits: nonces of owners, tokens of commits, ids of messages. Thread-safe. */
public final class Tokens implements Supplier<String> {
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
