package goodenvironment.explicitlocale;

import dev.perdure.Orchestrator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ExplicitLocale implements Job {
    @Override
    public String run(String in) throws Exception {
        return "title".toUpperCase(Locale.ROOT)
                + "TITLE".toLowerCase(Locale.ENGLISH)
                + String.format(Locale.ROOT, "%,.2f", 1234.5)
                + NumberFormat.getInstance(Locale.GERMANY).format(1234.5)
                + new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(0.5);
    }
}
