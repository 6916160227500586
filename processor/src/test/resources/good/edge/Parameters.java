package edge;

import dev.perdure.Activities;
import java.io.IOException;

/** Parameters with the names of what generated code uses. */
@Activities
interface Parameters {
    void fields(String calls, int options, long id, String failed, String thrown, String instanceId, String ctx, String key)
            throws IOException;

    @Deprecated
    void old();
}
