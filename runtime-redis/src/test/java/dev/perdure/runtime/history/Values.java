package dev.perdure.runtime.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is stored in the tests of the codec. */
final class Values {
    private Values() {}

    enum Color {
        RED {
            @Override
            public String toString() {
                return "rouge";
            }
        },
        BLUE
    }

    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    sealed interface Angular extends Shape {}

    record Square(int side) implements Angular {}

    enum Point implements Shape {
        ORIGIN
    }

    /** Two permitted records of one simple name. */
    sealed interface Result {
        record Done(int value) implements Result {}

        final class Other {
            record Done(String reason) implements Result {}
        }
    }

    record Box<T>(T content) {}

    record Line(String sku, int quantity, @Nullable String note) {
        boolean isEmpty() {
            return quantity == 0;
        }

        public String getLabel() {
            throw new IllegalStateException("only components are stored");
        }
    }

    record Order(String id, List<Line> lines, Optional<Shape> shape, Map<String, Integer> counts, Set<Color> colors) {}

    record Nested(@Nullable Nested inner) {}

    record Picky(int value) {
        Picky {
            if (value < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }
}
