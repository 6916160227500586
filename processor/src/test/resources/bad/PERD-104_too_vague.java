package bad;

import dev.perdure.Activities;
import java.util.List;
import java.util.Map;

record Box<T>(T content, Object label) {}

@Activities
interface Vague {
    void object(Object value); // ERROR PERD-104

    void wildcard(List<? extends Number> values); // ERROR PERD-104

    @SuppressWarnings("rawtypes")
    List raw(); // ERROR PERD-104

    void inside(Box<String> box); // ERROR PERD-104

    void key(Map<?, String> map); // ERROR PERD-104
}
