package dev.perdure.samples.orders.files;

import java.nio.file.Path;

/** A file that the user gave cannot be used. The message says where, why, and what would be right. */
public final class BadInput extends Exception {
    private static final long serialVersionUID = 1;

    private BadInput(String message) {
        super(message);
    }

    static BadInput notUtf8(Path file) {
        return new BadInput("[PERD-415] %s: it is no text in UTF-8. Save it as UTF-8.".formatted(file.getFileName()));
    }

    static BadInput inLine(Path file, int line, String fact, String remedy) {
        return new BadInput("[PERD-415] %s:%d: %s. %s".formatted(file.getFileName(), line, fact, remedy));
    }
}
