package goodidentity.interfaceswithtext;

import dev.perdure.Orchestrator;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Shape {
    double area();
}

record Circle(double radius) implements Shape {
    @Override
    public double area() {
        return radius * radius * 3;
    }
}

record Square(double side) implements Shape {
    @Override
    public double area() {
        return side * side;
    }
}

// RUN
final class InterfacesWithText implements Job {
    @Override
    public String run(String in) throws Exception {
        List<Shape> shapes = List.of(new Circle(1), new Square(2));
        Shape largest = Collections.max(shapes, Comparator.comparing(Shape::area));
        return largest + " of " + shapes + largest.hashCode();
    }
}
