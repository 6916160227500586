package goodio.addressliterals;

import dev.perdure.Orchestrator;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class AddressLiterals implements Job {
    @Override
    public String run(String in) throws Exception {
        return URI.create("http://localhost:80/x?y=" + in).getHost()
                + URLDecoder.decode("a%20b", StandardCharsets.UTF_8);
    }
}
