package io.urlequality;

import dev.perdure.Orchestrator;
import java.net.URL;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Two URLs are compared by asking for the addresses of their hosts. */
final class UrlEquality implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + new URL("http://a").equals(new URL("http://b")); // EXPECT DET-IO-02
    }
}
