package dev.perdure.checker.shape;

import java.io.IOException;
import java.nio.file.Path;

/** A lock file cannot be read or written. The message says where, why, and what to do. */
public final class LockFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private LockFileException(String message, Throwable cause) {
        super(message, cause);
    }

    private LockFileException(String message) {
        super(message);
    }

    static LockFileException unreadable(Path file, IOException cause) {
        return new LockFileException(
                "[PERD-460] %s cannot be read: %s. Make it readable, or take the option away.".formatted(file, cause),
                cause);
    }

    static LockFileException damaged(Path file, int line, String why) {
        return new LockFileException(
                "[PERD-461] %s:%d: %s. Take the file as it was committed last; after a merge, take the other branch's and have the checker write it anew with --lock and --update-lock."
                        .formatted(file, line, why));
    }

    static LockFileException otherFormat(Path file, int line, String found) {
        return new LockFileException(
                "[PERD-462] %s:%d: '%s' where '%s' should be. Check with the version of Perdure that wrote the file, or have this one write it anew with --lock and --update-lock."
                        .formatted(file, line, found, LockFile.FORMAT));
    }

    static LockFileException unwritable(Path file, IOException cause) {
        return new LockFileException(
                "[PERD-463] %s cannot be written: %s. Make its directory writable, or name another with --lock."
                        .formatted(file, cause),
                cause);
    }
}
