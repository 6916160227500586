package names;

import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Chores {
    List<Task> run(Task first, Instance instance, Action action, Binding binding) throws Failed;

    class Failed extends Exception {
        private static final long serialVersionUID = 1;

        Failed(java.lang.String message) {
            super(message);
        }
    }

    @ExternalEvents
    interface Events {
        void added(Task task);

        void done(Action action);

        void events(names.Events events);

        void line(Line line);

        record Action(int value) {}
    }
}
