package dev.perdure.runtime.history;

import dev.perdure.PayloadException;
import dev.perdure.runtime.Problem;
import java.util.function.Consumer;
import java.util.function.Function;

/** What every stored text of the engine begins with: the version of its format. */
final class Entry {
    private static final int VERSION = 1;

    private Entry() {}

    /** The text as it is stored. */
    static String write(Consumer<FieldWriter> fields) {
        return Deflated.write(plain(fields));
    }

    /** The text before it is made smaller: the same for the same fields wherever it is written. */
    static String plain(Consumer<FieldWriter> fields) {
        return FieldWriter.object(to -> fields.accept(to.number("v", VERSION)));
    }

    /** What a message, an answer or a queue's entry holds. */
    static <T> T read(String receiver, String json, Function<FieldReader, T> read) {
        return read(Problem.UNREADABLE_MESSAGE, receiver, json, read);
    }

    /** What a text holds; the problem tells whose it is and why it cannot be read. */
    static <T> T read(Problem problem, String owner, String json, Function<FieldReader, T> read) {
        try {
            FieldReader from = FieldReader.of(Deflated.read(json));
            int version = from.number("v");
            if (version > VERSION) {
                throw new LaterVersionException("it has version " + version + " of the format");
            }
            if (version < VERSION) {
                throw new IllegalArgumentException("it has version " + version + " of the format");
            }
            return read.apply(from);
        } catch (RuntimeException unreadable) {
            throw new PayloadException(
                    problem.message(owner.isEmpty() ? "nobody" : owner, Shortened.reason(unreadable)), unreadable);
        }
    }
}
