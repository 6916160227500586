package goodio.urisinset;

import dev.perdure.Orchestrator;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** The hash of a URI is one of its text. */
final class UrisInSet implements Job {
    @Override
    public String run(String in) throws Exception {
        Set<URI> seen = new HashSet<>();
        Map<URI, String> names = new LinkedHashMap<>();
        for (String path : in.split(" ")) {
            URI uri = URI.create("http://a/" + path);
            seen.add(uri);
            names.put(uri, path);
        }
        return in + seen.size() + names;
    }
}
