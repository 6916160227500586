package edge;

import dev.perdure.Activities;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inherited methods, their type arguments filled in. */
@Activities(name = "invoices")
interface Invoices extends Repo<Invoice> {
    int[] totals(int... years);

    Map<String, List<Invoice>> grouped(Optional<String> key);

    default Invoice first() throws IOException {
        return all().get(0);
    }

    static Invoice empty() {
        return new Invoice("", new Page<>(List.of(), null));
    }
}
