package gc.softreferenceget;

import dev.perdure.Orchestrator;
import java.lang.ref.SoftReference;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SoftReferenceGet implements Job {
    private SoftReference<String> cached = new SoftReference<>("text");

    @Override
    public String run(String in) throws Exception {
        String text = cached.get(); // EXPECT DET-GC
        return text == null ? "gone" : text;
    }
}
