package dev.perdure.samples.orders.files;

import java.nio.file.Path;

/** A file that the user gave cannot be used. The message says which line, why, and what would be right. */
public final class BadInput extends Exception {
    private static final long serialVersionUID = 1;

    private BadInput(String message) {
        super(message);
    }

    static BadInput inLine(Path file, int line, String fact, String remedy) {
        return new BadInput("[PERD-415] %s:%d: %s. %s".formatted(file.getFileName(), line, fact, remedy));
    }
}
