package goodio.pathsalone;

import dev.perdure.Orchestrator;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** A path is a text with slashes. */
final class PathsAlone implements Job {
    @Override
    public String run(String in) throws Exception {
        return Path.of("a", "b").resolve("c.txt").getFileName() + " " + new File("x/y").getName()
                + URI.create("http://a/b").getPath();
    }
}
