package dev.perdure.samples.orders.files;

import dev.perdure.samples.orders.Card;
import dev.perdure.samples.orders.Line;
import dev.perdure.samples.orders.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Orders as text, one field a line:
 *
 * <pre>
 *   order   1001
 *   card    4929-1380-0001
 *   city    Oslo
 *   item    2 tea            any number of them
 *   answer  granted          or cancelled, or never
 *   expect  completed        or rejected, or expired; may be left out
 * </pre>
 */
public final class OrderFile {
    private static final List<String> FIELDS = List.of("order", "card", "city", "item", "answer", "expect");

    private final Path file;

    private OrderFile(Path file) {
        this.file = file;
    }

    /** One line: a name and a value. */
    private record Field(int line, String name, String value) {}

    /** The orders, all of them or, if a line is wrong, none. */
    public static List<Placement> read(Path path) throws IOException, BadInput {
        OrderFile file = new OrderFile(path);
        List<Placement> placements = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (List<Field> fields : file.byOrder(file.fields(Lines.of(path)))) {
            Placement placement = file.placement(fields);
            if (!ids.add(placement.id())) {
                throw file.wrong(
                        fields.get(0), "order " + placement.id() + " is there twice", "Give it another number");
            }
            placements.add(placement);
        }
        if (placements.isEmpty()) {
            throw file.wrong(new Field(1, "", ""), "there is no order", "Begin with a line 'order NUMBER'");
        }
        return placements;
    }

    private List<Field> fields(List<String> lines) throws BadInput {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split("\\s+", 2);
            Field field = new Field(i + 1, words[0], words.length == 2 ? words[1] : "");
            if (!FIELDS.contains(field.name()) || field.value().isEmpty()) {
                throw wrong(
                        field,
                        "'" + line + "' is no field with a value",
                        "The fields are " + String.join(", ", FIELDS));
            }
            fields.add(field);
        }
        return fields;
    }

    private List<List<Field>> byOrder(List<Field> fields) throws BadInput {
        List<List<Field>> orders = new ArrayList<>();
        for (Field field : fields) {
            if (field.name().equals("order")) {
                orders.add(new ArrayList<>());
            } else if (orders.isEmpty()) {
                throw wrong(field, "no order has begun", "Begin with a line 'order NUMBER'");
            }
            orders.get(orders.size() - 1).add(field);
        }
        return orders;
    }

    private Placement placement(List<Field> fields) throws BadInput {
        List<Line> lines = new ArrayList<>();
        for (Field item :
                fields.stream().filter(field -> field.name().equals("item")).toList()) {
            lines.add(line(item, lines));
        }
        if (lines.isEmpty()) {
            throw wrong(fields.get(0), "the order has no item", "Add a line 'item QUANTITY PRODUCT'");
        }
        Order order = new Order(
                required(fields, "order").value(),
                new Card(required(fields, "card").value()),
                required(fields, "city").value(),
                lines);
        Answer answer = constant(Answer.values(), required(fields, "answer"));
        Optional<Field> expect = optional(fields, "expect");
        return new Placement(
                order,
                answer,
                expect.isEmpty() ? Optional.empty() : Optional.of(constant(Ending.values(), expect.get())));
    }

    private Line line(Field item, List<Line> before) throws BadInput {
        if (!item.value().matches("[1-9]\\d{0,5}\\s+[\\w-]+")) {
            throw wrong(item, "'" + item.value() + "' is no item", "Write 'item QUANTITY PRODUCT'");
        }
        String[] words = item.value().split("\\s+");
        if (before.stream().anyMatch(line -> line.product().equals(words[1]))) {
            throw wrong(item, words[1] + " is ordered twice", "Write one line with the sum");
        }
        return new Line(words[1], Integer.parseInt(words[0]));
    }

    private Field required(List<Field> fields, String name) throws BadInput {
        return optional(fields, name)
                .orElseThrow(() -> wrong(fields.get(0), "the order has no " + name, "Add a line '" + name + " ...'"));
    }

    private Optional<Field> optional(List<Field> fields, String name) throws BadInput {
        List<Field> found =
                fields.stream().filter(field -> field.name().equals(name)).toList();
        if (found.size() > 1) {
            throw wrong(found.get(1), "the order has a second " + name, "Leave one of them out");
        }
        return found.stream().findFirst();
    }

    private <E extends Enum<E>> E constant(E[] values, Field field) throws BadInput {
        return Arrays.stream(values)
                .filter(value -> name(value).equals(field.value()))
                .findFirst()
                .orElseThrow(() -> wrong(
                        field,
                        "'" + field.value() + "' is no value of " + field.name(),
                        "Write "
                                + String.join(
                                        ", ",
                                        Arrays.stream(values)
                                                .map(OrderFile::name)
                                                .toList())));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private BadInput wrong(Field field, String fact, String remedy) {
        return BadInput.inLine(file, field.line(), fact, remedy + ".");
    }
}
