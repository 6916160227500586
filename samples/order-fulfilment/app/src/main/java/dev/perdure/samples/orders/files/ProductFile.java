package dev.perdure.samples.orders.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The products, one a line: name, price in cents, pieces in stock. */
public final class ProductFile {
    private ProductFile() {}

    /** The products by name. */
    public static Map<String, Product> read(Path file) throws IOException, BadInput {
        Map<String, Product> products = new LinkedHashMap<>();
        List<String> lines = Lines.of(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!line.matches("\\S+\\s+\\d{1,9}\\s+\\d{1,9}")) {
                throw BadInput.inLine(
                        file,
                        i + 1,
                        "'" + line + "' is no product",
                        "Write its name, its price in cents and the pieces in stock.");
            }
            String[] field = line.split("\\s+");
            products.put(field[0], new Product(field[0], Long.parseLong(field[1]), Integer.parseInt(field[2])));
        }
        return products;
    }
}
