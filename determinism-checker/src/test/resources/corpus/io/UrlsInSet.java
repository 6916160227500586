package io.urlsinset;

import dev.perdure.Orchestrator;
import java.net.URL;
import java.util.HashSet;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class UrlsInSet implements Job {
    @Override
    public String run(String in) throws Exception {
        Set<URL> urls = new HashSet<>();
        urls.add(new URL("http://a")); // EXPECT DET-IO-02
        return in + urls.size();
    }
}
