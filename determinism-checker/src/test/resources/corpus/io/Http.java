package io.http;

import dev.perdure.Orchestrator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Http implements Job {
    @Override
    public String run(String in) throws Exception {
        HttpClient client = HttpClient.newHttpClient(); // EXPECT DET-IO-02
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost")).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body(); // EXPECT DET-IO-02
    }
}
