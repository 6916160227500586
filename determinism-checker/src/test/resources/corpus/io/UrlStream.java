package io.urlstream;

import dev.perdure.Orchestrator;
import java.io.InputStream;
import java.net.URL;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class UrlStream implements Job {
    @Override
    public String run(String in) throws Exception {
        try (InputStream stream = new URL(in).openStream()) { // EXPECT DET-IO-02
            return "" + stream.read();
        }
    }
}
