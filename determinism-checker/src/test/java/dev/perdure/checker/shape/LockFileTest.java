package dev.perdure.checker.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
    private static final Shape FIRST = new Shape("Loan", "1", "app.Loan", List.of("timer", "end"));
    private static final Shape SECOND = new Shape("Loan", "2", "app.Loan", List.of("lock", "end"));

    @TempDir
    private Path directory;

    @Test
    void oldVersion_staysWhileItsCodeIsThere() {
        Shape moved = new Shape("Loan", "2", "app.LoanOfOld", FIRST.lines());
        LockFile updated = LockFile.EMPTY.withShapes(List.of(FIRST)).withShapes(List.of(SECOND, moved));
        assertEquals(
                List.of(new Shape("Loan", "1", "app.LoanOfOld", FIRST.lines()), SECOND),
                updated.section("Loan").shapes());
    }

    @Test
    void oldVersion_goesWithItsCode() {
        LockFile updated = LockFile.EMPTY.withShapes(List.of(FIRST)).withShapes(List.of(SECOND));
        assertEquals(List.of(SECOND), updated.section("Loan").shapes());
    }

    @Test
    void file_isReadAsItWasWritten() {
        LockFile written = LockFile.EMPTY.withShapes(List.of(SECOND, FIRST));
        Path file = directory.resolve("perdure.lock");
        written.write(file);
        assertEquals(written, LockFile.read(file));
    }
}
