package gooddispatch.equalsbyclass;

import dev.perdure.Orchestrator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EqualsByClass implements Job {
    private final PaymentsProxy payments;

    EqualsByClass(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private abstract static class Shape {
        abstract double area();

        @Override
        public boolean equals(Object o) {
            return this == o
                    || (o != null && getClass() == o.getClass() && Double.compare(area(), ((Shape) o).area()) == 0);
        }

        @Override
        public int hashCode() {
            return Objects.hash(getClass().getName(), area());
        }

        @Override
        public String toString() {
            return getClass().getSimpleName() + "[" + area() + "]";
        }
    }

    private static final class Square extends Shape {
        private final double side;

        Square(double side) {
            this.side = side;
        }

        @Override
        double area() {
            return side * side;
        }
    }

    private static final class Circle extends Shape {
        private final double radius;

        Circle(double radius) {
            this.radius = radius;
        }

        @Override
        double area() {
            return Math.PI * radius * radius;
        }
    }

    private static <E extends Enum<E>> Optional<E> parse(Class<E> type, String name) {
        return EnumSet.allOf(type).stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private enum Level {
        LOW,
        MID,
        HIGH;

        Level up() {
            return values()[Math.min(ordinal() + 1, values().length - 1)];
        }
    }

    @Override
    public String run(String in) throws Exception {
        Set<Shape> shapes = new LinkedHashSet<>(List.of(new Square(2), new Circle(1), new Square(2.5)));
        boolean twice = !shapes.add(new Square(2));
        Map<Shape, String> names = new HashMap<>();
        shapes.forEach(shape -> names.put(shape, payments.charge(shape.toString())));
        Level level = parse(Level.class, in).map(Level::up).orElse(Enum.valueOf(Level.class, "LOW"));
        for (Level one : EnumSet.range(Level.LOW, level)) {
            payments.charge(one.name());
        }
        for (Level one : Level.class.getEnumConstants()) {
            payments.quote(one.toString());
        }
        Object any = in.isEmpty() ? 1 : in;
        String kind = any instanceof Integer number
                ? "number " + number
                : any instanceof String text && text.length() > 3 ? text : "short";
        return kind
                + twice
                + names.get(new Circle(1))
                + Shape.class.cast(new Square(1))
                + Level.valueOf("MID").compareTo(level);
    }
}
