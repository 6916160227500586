package goodreflect.sortedfields;

import dev.perdure.Orchestrator;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SortedFields implements Job {
    @Override
    public String run(String in) throws Exception {
        Field[] fields = Line.class.getDeclaredFields();
        Arrays.sort(fields, Comparator.comparing(Field::getName));
        return in + fields[0].getName() + fields[1].getName();
    }

    private static final class Line {
        int count;
        String sku;
    }
}
