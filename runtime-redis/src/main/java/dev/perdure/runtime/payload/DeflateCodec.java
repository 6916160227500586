package dev.perdure.runtime.payload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Compresses values, where that makes them smaller by a fifth at least; before any encryption, which leaves nothing to compress. */
public final class DeflateCodec implements Codec {
    private static final int LARGEST = 256 << 20;

    private final int smallest;

    /**
     * @param smallest values of fewer bytes stay as they are; 1,024 is a good start
     */
    public DeflateCodec(int smallest) {
        this.smallest = smallest;
    }

    @Override
    public String name() {
        return "deflate";
    }

    @Override
    public Optional<byte[]> encode(byte[] value, String hub) throws IOException {
        if (value.length < smallest) {
            return Optional.empty();
        }
        ByteArrayOutputStream deflated = new ByteArrayOutputStream(value.length / 2);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(value);
        }
        return Optional.of(deflated.toByteArray()).filter(bytes -> bytes.length < value.length / 5 * 4);
    }

    /** Reads no more than 256 MiB: a few bytes may stand for more than any memory has. */
    @Override
    public byte[] decode(byte[] encoded, String hub) throws IOException {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(encoded))) {
            byte[] value = inflater.readNBytes(LARGEST);
            if (inflater.read() >= 0) {
                throw new IOException("It has more than " + LARGEST + " bytes.");
            }
            return value;
        }
    }
}
