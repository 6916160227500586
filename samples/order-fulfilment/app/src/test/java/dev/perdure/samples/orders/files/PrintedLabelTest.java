package dev.perdure.samples.orders.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedLabelTest {
    private static final PrintedLabel LABEL = new PrintedLabel("1001", "Den Haag", "tea", 2);

    @TempDir
    private Path directory;

    @Test
    void readAll_findsWhatWasWritten() throws Exception {
        LABEL.writeTo(directory);

        assertEquals(List.of(LABEL), PrintedLabel.readAll(directory));
    }

    @Test
    void writeTo_changesNothingTheSecondTime() throws Exception {
        LABEL.writeTo(directory);
        LABEL.writeTo(directory);

        assertEquals(List.of(LABEL), PrintedLabel.readAll(directory));
    }

    @Test
    void readAll_ignoresALabelThatWasNeverFinished() throws Exception {
        Files.writeString(directory.resolve("1001-tea1234.unfinished"), "order 10");

        assertEquals(List.of(), PrintedLabel.readAll(directory));
    }
}
