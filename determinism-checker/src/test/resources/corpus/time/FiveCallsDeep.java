package time.fivecallsdeep;

import dev.perdure.Orchestrator;
import java.time.LocalDate;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Basket {
    long total(String in) {
        return in.length() * discount();
    }

    private long discount() {
        return Season.current().discount();
    }
}

enum Season {
    WINTER,
    SUMMER;

    static Season current() {
        return month() > 6 ? WINTER : SUMMER;
    }

    private static int month() {
        return LocalDate.now().getMonthValue(); // EXPECT DET-TIME-01
    }

    long discount() {
        return ordinal();
    }
}

final class FiveCallsDeep implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + new Basket().total(in);
    }
}
