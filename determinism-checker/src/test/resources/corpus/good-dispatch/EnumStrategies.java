package gooddispatch.enumstrategies;

import dev.perdure.Orchestrator;
import java.math.BigDecimal;
import java.math.RoundingMode;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

enum Rounding {
    UP {
        @Override
        BigDecimal round(BigDecimal amount) {
            return amount.setScale(0, RoundingMode.UP);
        }
    },
    DOWN {
        @Override
        BigDecimal round(BigDecimal amount) {
            return amount.setScale(0, RoundingMode.DOWN);
        }
    };

    abstract BigDecimal round(BigDecimal amount);
}

// RUN
final class EnumStrategies implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + Rounding.UP.round(new BigDecimal("1.5")) + Rounding.DOWN.round(new BigDecimal("1.5"));
    }
}
