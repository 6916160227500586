package dev.perdure.runtime.history;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Large texts as they are stored: deflated, in Base64 after a mark that no JSON begins with. What is read is not
 * trusted: it inflates to a bounded size or not at all.
 */
final class Deflated {
    /** How long a text must be, in characters. */
    static final int FROM = 32 * 1024;

    /** How many bytes come out of one at most. */
    static final int MAX_RATIO = 200;

    /** How large a text may be in UTF-8: twice the largest value, since a text holds more than that. */
    static final int MAX_BYTES = 2 * PayloadCodec.LARGEST_MAX_BYTES;

    private static final String MARK = "z:";
    private static final int BUFFER = 8 * 1024;

    private Deflated() {}

    /** The text as it is stored: as it is, unless it is large and deflating it spares something. */
    static String write(String text) {
        if (text.length() < FROM) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] deflated = deflate(bytes);
        boolean readable = bytes.length <= MAX_BYTES && bytes.length / MAX_RATIO < deflated.length;
        String stored = MARK + Base64.getEncoder().encodeToString(deflated);
        return readable && stored.length() < text.length() ? stored : text;
    }

    /**
     * The text.
     *
     * @throws IllegalArgumentException if it is not what {@link #write} wrote
     */
    static String read(String stored) {
        if (!stored.startsWith(MARK)) {
            return stored;
        }
        byte[] deflated = Base64.getDecoder().decode(stored.substring(MARK.length()));
        return new String(inflate(deflated), StandardCharsets.UTF_8);
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] deflated) {
        long most = Math.min(MAX_BYTES, (long) MAX_RATIO * (deflated.length + 1));
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("its deflated form is cut off");
                }
                out.write(buffer, 0, count);
                if (out.size() > most) {
                    throw new IllegalArgumentException(
                            "its deflated form of " + deflated.length + " bytes inflates to more than " + most);
                }
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("its deflated form is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
