package dev.perdure.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;

/** See {@link Book}. */
final class BookEntity implements Book {
    private final BookContext.State state;

    BookEntity(BookContext ctx) {
        this.state = ctx.state();
    }

    @Override
    public int write(String value) {
        List<String> values = new ArrayList<>(state.values());
        values.add(value);
        state.setValues(values);
        return values.size() - 1;
    }
}
