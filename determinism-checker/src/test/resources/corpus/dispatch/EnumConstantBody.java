package dispatch.enumconstantbody;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

enum Discount {
    NONE {
        @Override
        long of(String in) {
            return 0;
        }
    },
    DAILY {
        @Override
        long of(String in) {
            return System.currentTimeMillis(); // EXPECT DET-TIME-01
        }
    };

    abstract long of(String in);
}

final class EnumConstantBody implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Discount.valueOf(in).of(in);
    }
}
