package dev.perdure.samples.orders.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The label of one parcel, as it lies in a file of its own. */
public record PrintedLabel(String order, String city, String product, int quantity) {
    private static final String SUFFIX = ".txt";

    /** What is printed on it for the parcel service; names the file. */
    public String code() {
        return order + "-" + product;
    }

    /** Writes the file whole or not at all. Writing it again changes nothing. */
    public void writeTo(Path directory) throws IOException {
        String text = "order %s\nto %s\nproduct %s\nquantity %d\n".formatted(order, city, product, quantity);
        Path unfinished = Files.writeString(Files.createTempFile(directory, code(), ".unfinished"), text);
        Files.move(unfinished, directory.resolve(code() + SUFFIX), ATOMIC_MOVE);
    }

    /** All labels of a directory. */
    public static List<PrintedLabel> readAll(Path directory) throws IOException {
        List<PrintedLabel> labels = new ArrayList<>();
        try (var files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path file : files) {
                List<String> lines = Files.readAllLines(file);
                labels.add(new PrintedLabel(
                        value(lines.get(0)),
                        value(lines.get(1)),
                        value(lines.get(2)),
                        Integer.parseInt(value(lines.get(3)))));
            }
        }
        return labels;
    }

    private static String value(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }
}
