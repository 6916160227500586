package dev.perdure.runtime.history;

import dev.perdure.PayloadException;
import dev.perdure.runtime.Problem;
import java.util.function.Consumer;
import java.util.function.Function;

/** What every stored text of the engine begins with: the version of its format. */
final class Entry {
    private static final int VERSION = 1;

    private Entry() {}

    static String write(Consumer<FieldWriter> fields) {
        return FieldWriter.object(to -> fields.accept(to.number("v", VERSION)));
    }

    static <T> T read(String receiver, String json, Function<FieldReader, T> read) {
        try {
            FieldReader from = FieldReader.of(json);
            int version = from.number("v");
            if (version != VERSION) {
                throw new IllegalArgumentException("it has version " + version + " of the format");
            }
            return read.apply(from);
        } catch (RuntimeException unreadable) {
            String message = Problem.UNREADABLE_MESSAGE.message(receiver, Shortened.reason(unreadable));
            throw new PayloadException(message, unreadable);
        }
    }
}
