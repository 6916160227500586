package dev.perdure.samples.orders.worker;

import dev.perdure.samples.orders.Label;
import dev.perdure.samples.orders.Line;
import dev.perdure.samples.orders.Shipping;
import dev.perdure.samples.orders.Undeliverable;
import dev.perdure.samples.orders.files.PrintedLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Writes each label to a file that is named after it, so printing it again changes nothing. Thread-safe. */
record LabelPrinter(Path directory) implements Shipping {
    @Override
    public Label label(String orderId, String city, Line line) {
        if (city.equals("Atlantis")) {
            throw new Undeliverable("nobody delivers to " + city);
        }
        PrintedLabel label = new PrintedLabel(orderId, city, line.product(), line.quantity());
        try {
            label.writeTo(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Label(label.code());
    }
}
