package dev.perdure.samples.orders.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a file that the user gave. */
final class Lines {
    private Lines() {}

    static List<String> of(Path file) throws IOException, BadInput {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw BadInput.notUtf8(file);
        }
    }
}
