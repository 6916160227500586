package dev.perdure.samples.orders.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.samples.orders.Card;
import dev.perdure.samples.orders.Line;
import dev.perdure.samples.orders.Order;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderFileTest {
    private static final Path ORDERS_OF_THE_SAMPLE = Path.of("../orders.txt");
    private static final Path PRODUCTS_OF_THE_SAMPLE = Path.of("../products.txt");
    private static final String ORDER = """
            # the first one
            order   7
            card    1234-0001
            city    Oslo
            item    2 tea
            item    1 mug
            answer  cancelled
            expect  rejected
            """;

    @TempDir
    private Path directory;

    @Test
    void read_findsEveryFieldOfAnOrder() throws Exception {
        Order order = new Order("7", new Card("1234-0001"), "Oslo", List.of(new Line("tea", 2), new Line("mug", 1)));

        assertEquals(List.of(new Placement(order, Answer.CANCELLED, Optional.of(Ending.REJECTED))), read(ORDER));
    }

    @Test
    void read_expectsNothingWhereTheFileDoesNot() throws Exception {
        assertEquals(
                Optional.empty(),
                read(ORDER.replace("expect  rejected\n", "")).get(0).expected());
    }

    @Test
    void read_findsTheOrdersOfTheSample() throws Exception {
        List<Placement> placements = OrderFile.read(ORDERS_OF_THE_SAMPLE);

        assertEquals(200, placements.size());
        assertEquals(Set.of(Ending.values()), expected(placements));
        assertEquals(
                Set.of(Answer.values()),
                placements.stream().map(Placement::answer).collect(Collectors.toSet()));
    }

    @Test
    void productsOfTheSample_sufficeForAllOrdersThatAreToBeCompleted() throws Exception {
        var products = ProductFile.read(PRODUCTS_OF_THE_SAMPLE);
        for (Product product : products.values()) {
            int wanted = OrderFile.read(ORDERS_OF_THE_SAMPLE).stream()
                    .filter(it -> it.expected().equals(Optional.of(Ending.COMPLETED)))
                    .flatMap(it -> it.order().lines().stream())
                    .filter(line -> line.product().equals(product.name()))
                    .mapToInt(Line::quantity)
                    .sum();
            assertTrue(wanted <= product.stock(), product + ", and wanted are " + wanted);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    card    1234-0001 | crad    1234      | 3 | 'crad    1234' is no field with a value
                    city    Oslo      | city              | 4 | 'city' is no field with a value
                    city    Oslo      | card    99        | 4 | the order has a second card
                    city    Oslo      | # Oslo            | 2 | the order has no city
                    item    2 tea     | item    tea       | 5 | 'tea' is no item
                    item    2 tea     | item    0 tea     | 5 | '0 tea' is no item
                    item    1 mug     | item    1 tea     | 6 | tea is ordered twice
                    answer  cancelled | answer  perhaps   | 7 | 'perhaps' is no value of answer
                    expect  rejected  | expect  the best  | 8 | 'the best' is no value of expect
                    order   7         | # no order        | 3 | no order has begun
                    expect  rejected  | order   8         | 8 | the order has no item
                    """)
    void read_saysWhichLineIsBadAndWhatIsRight(String good, String bad, int line, String fact) {
        BadInput problem = assertThrows(BadInput.class, () -> read(ORDER.replace(good, bad)));

        assertTrue(
                problem.getMessage().startsWith("[PERD-415] orders.txt:" + line + ": " + fact + ". "),
                problem.getMessage());
    }

    @Test
    void read_refusesAnOrderThatIsThereTwice() {
        BadInput problem = assertThrows(BadInput.class, () -> read(ORDER + ORDER));

        assertEquals("[PERD-415] orders.txt:10: order 7 is there twice. Give it another number.", problem.getMessage());
    }

    @Test
    void read_refusesAFileWithoutOrders() {
        BadInput problem = assertThrows(BadInput.class, () -> read("# nothing\n"));

        assertEquals(
                "[PERD-415] orders.txt:1: there is no order. Begin with a line 'order NUMBER'.", problem.getMessage());
    }

    @Test
    void read_refusesAFileThatIsNotUtf8() throws Exception {
        Path file = Files.writeString(directory.resolve("orders.txt"), ORDER + "# café", StandardCharsets.ISO_8859_1);

        BadInput problem = assertThrows(BadInput.class, () -> OrderFile.read(file));

        assertEquals("[PERD-415] orders.txt: it is no text in UTF-8. Save it as UTF-8.", problem.getMessage());
    }

    @Test
    void products_sayWhichLineIsBad() throws Exception {
        Path file = Files.writeString(directory.resolve("products.txt"), "tea 690 100\nmug 950\n");

        BadInput problem = assertThrows(BadInput.class, () -> ProductFile.read(file));

        assertTrue(problem.getMessage().startsWith("[PERD-415] products.txt:2: 'mug 950' is no product. "));
    }

    private static Set<Ending> expected(List<Placement> placements) {
        return placements.stream().flatMap(it -> it.expected().stream()).collect(Collectors.toSet());
    }

    private List<Placement> read(String text) throws IOException, BadInput {
        return OrderFile.read(Files.writeString(directory.resolve("orders.txt"), text));
    }
}
