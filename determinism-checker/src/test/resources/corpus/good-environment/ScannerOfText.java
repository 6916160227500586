package goodenvironment.scanneroftext;

import dev.perdure.Orchestrator;
import java.util.Locale;
import java.util.Scanner;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ScannerOfText implements Job {
    @Override
    public String run(String in) throws Exception {
        Scanner scanner = new Scanner("a b").useLocale(Locale.ROOT);
        return scanner.next() + scanner.next();
    }
}
