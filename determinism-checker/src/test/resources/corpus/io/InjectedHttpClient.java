package io.injectedhttpclient;

import dev.perdure.Orchestrator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class InjectedHttpClient implements Job {
    private final HttpClient client;

    InjectedHttpClient(HttpClient client) {
        this.client = client;
    }

    @Override
    public String run(String in) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost")).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body(); // EXPECT DET-IO-02
    }
}
