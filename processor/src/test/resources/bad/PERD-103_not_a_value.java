package bad;

import dev.perdure.Activities;
import dev.perdure.Entity;
import dev.perdure.EntityState;
import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

record Order(String id, Customer customer) {}

record Customer(Thread thread, Order last) {}

record Box<T>(T content) {}

sealed interface Shape permits Circle, Blob {}

record Circle(double radius) implements Shape {}

final class Blob implements Shape {}

@Activities
interface Files {
    void upload(
            InputStream body); // ERROR PERD-103

    Clock clock(); // ERROR PERD-103

    void place(Order order); // ERROR PERD-103

    void box(Box<List<Runnable>> box); // ERROR PERD-103

    void draw(Shape[] shapes); // ERROR PERD-103

    void keys(Map<Circle, String> byCircle); // ERROR PERD-103

    void twice(Optional<Optional<String>> note); // ERROR PERD-103

    void all(ArrayList<String> names); // ERROR PERD-103
}

@Orchestrator
interface Checkout {
    void place();

    @ExternalEvents
    interface Events {
        void counted(AtomicInteger count); // ERROR PERD-103
    }
}

@Entity
interface Counter {
    void add();

    @EntityState
    record State(AtomicInteger count) { // ERROR PERD-103
        State() {
            this(new AtomicInteger());
        }
    }
}
