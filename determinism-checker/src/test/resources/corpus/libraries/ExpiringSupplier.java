package libraries.expiringsupplier;

import com.google.common.base.Suppliers;
import dev.perdure.Orchestrator;
import java.util.concurrent.TimeUnit;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ExpiringSupplier implements Job {
    @Override
    public String run(String in) throws Exception {
        return Suppliers.memoizeWithExpiration(() -> in, 1, TimeUnit.SECONDS).get(); // EXPECT DET-TIME-03
    }
}
