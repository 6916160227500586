package dev.perdure.runtime.payload;

import java.io.IOException;
import java.util.Optional;

/**
 * Changes the form in which values are stored: encrypted, compressed, elsewhere. Given to
 * {@link dev.perdure.runtime.PerdureBuilder#codecs}: one after another when a value is written, the other way round when
 * it is read. All processes of a hub have the same ones. Thread-safe.
 *
 * <p>It sees the JSON, in UTF-8, of arguments, results, events, states of entities, custom statuses, answers to queries
 * and properties of exceptions; never names, ids, and messages and stacks of exceptions.
 *
 * <p>It should give the same bytes for the same value: what lost work asks for once more is known by what it is made of.
 * Orchestrators are led back with values that are encoded otherwise too, such as after a change of keys; they are decoded
 * and compared then.
 */
public interface Codec {
    /**
     * Its name, which is stored with all that it has encoded, and by which it is found again.
     *
     * @return 1 to 40 letters, digits, {@code -} and {@code _}
     */
    String name();

    /**
     * The value in its other form; empty if it is better left as it is.
     *
     * @param hub where it will be stored
     * @throws IOException if that cannot be done now; the turn that needs it is tried again
     */
    Optional<byte[]> encode(byte[] value, String hub) throws IOException;

    /**
     * What {@link #encode} was given.
     *
     * @throws IOException if that cannot be done now, or ever: with other keys or in another process perhaps; the turn that
     *     needs it is tried again
     */
    byte[] decode(byte[] encoded, String hub) throws IOException;
}
