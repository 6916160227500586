package io.urlsaskeys;

import dev.perdure.Orchestrator;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The order is kept here, but whether two keys are one is a question to the network. */
final class UrlsAsKeys implements Job {
    private final Map<URL, String> pages = new LinkedHashMap<>();

    @Override
    public String run(String in) throws Exception {
        note(new URL("http://a"), in);
        note(new URL("http://b"), in);
        return in + pages.size();
    }

    private void note(URL page, String title) {
        pages.putIfAbsent(page, title); // EXPECT DET-IO-02
    }
}
