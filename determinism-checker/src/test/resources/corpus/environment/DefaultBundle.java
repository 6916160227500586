package environment.defaultbundle;

import dev.perdure.Orchestrator;
import java.util.ResourceBundle;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DefaultBundle implements Job {
    @Override
    public String run(String in) throws Exception {
        return ResourceBundle.getBundle("texts", ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_DEFAULT)).getString(in); // EXPECT DET-ENV-02
    }
}
