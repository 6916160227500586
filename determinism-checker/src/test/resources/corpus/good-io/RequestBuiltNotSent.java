package goodio.requestbuiltnotsent;

import dev.perdure.Orchestrator;
import java.net.URI;
import java.net.http.HttpRequest;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class RequestBuiltNotSent implements Job {
    @Override
    public String run(String in) throws Exception {
        return HttpRequest.newBuilder(URI.create("http://localhost/" + in))
                .header("a", "b")
                .GET()
                .build()
                .uri()
                .toString();
    }
}
