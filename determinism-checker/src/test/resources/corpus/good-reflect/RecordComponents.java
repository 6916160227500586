package goodreflect.recordcomponents;

import dev.perdure.Orchestrator;
import java.lang.reflect.RecordComponent;
import java.util.concurrent.TimeUnit;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Record components, enum constants and type arguments come in the order in which they are declared. */
final class RecordComponents implements Job {
    record Line(String sku, int count) {}

    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder();
        for (RecordComponent component : Line.class.getRecordComponents()) {
            text.append(component.getName());
        }
        return text.append(TimeUnit.class.getEnumConstants().length).toString();
    }
}
