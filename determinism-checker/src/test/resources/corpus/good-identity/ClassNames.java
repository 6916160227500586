package goodidentity.classnames;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

sealed interface Shape permits Square, Circle {}

record Square(int side) implements Shape {}

record Circle(int radius) implements Shape {}

// RUN
/** Classes that have names of their own, and a class that is compared and not named. */
final class ClassNames implements Job {
    @Override
    public String run(String in) throws Exception {
        Shape shape = in.isEmpty() ? new Square(1) : new Circle(2);
        Supplier<Shape> made = () -> shape;
        boolean same = made.equals(made) && shape.getClass() == Circle.class;
        return in + shape.getClass().getSimpleName() + made.get().getClass().getName() + same;
    }
}
