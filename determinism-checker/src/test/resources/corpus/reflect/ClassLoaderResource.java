package reflect.classloaderresource;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ClassLoaderResource implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + ClassLoaderResource.class.getProtectionDomain().getCodeSource(); // EXPECT DET-REFLECT|DET-ENV|DET-IO
    }
}
