package names;

import dev.perdure.Activities;
import java.util.List;

@Activities
interface Todo {
    Task create(java.lang.String title, String other);

    List<Task> list(Optional optional, Duration duration, Async async, Signature signature);

    Line line(Line nested, names.Line outer);

    record Line(int value) {}
}
