package goodidentity.synchronizedcollections;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Vector;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SynchronizedCollections implements Job {
    @Override
    public String run(String in) throws Exception {
        StringBuffer text = new StringBuffer(in);
        List<String> names = Collections.synchronizedList(new ArrayList<>());
        names.add(text.append("!").toString());
        return names.get(0) + new Vector<>(names).firstElement();
    }
}
