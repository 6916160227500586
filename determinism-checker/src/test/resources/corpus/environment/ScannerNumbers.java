package environment.scannernumbers;

import dev.perdure.Orchestrator;
import java.util.Scanner;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ScannerNumbers implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + new Scanner(in).hasNextDouble(); // EXPECT DET-ENV-02
    }
}
