package goodlarge.shiftplanbybits;

import dev.perdure.Orchestrator;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ShiftPlanByBits implements Job {
    private final PaymentsProxy payments;

    ShiftPlanByBits(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private static final int SLOTS = 96;

    private static BitSet shift(String text) {
        BitSet bits = new BitSet(SLOTS);
        String[] ends = text.split("-");
        bits.set(slot(LocalTime.parse(ends[0])), slot(LocalTime.parse(ends[1])));
        return bits;
    }

    private static int slot(LocalTime time) {
        return time.toSecondOfDay() / 900;
    }

    @Override
    public String run(String in) throws Exception {
        BitSet open = new BitSet(SLOTS);
        open.set(slot(LocalTime.of(8, 0)), slot(LocalTime.of(20, 0)));
        for (String text : in.split(",")) {
            BitSet shift = shift(text);
            if (open.intersects(shift)) {
                open.andNot(shift);
            }
        }
        List<String> gaps = new ArrayList<>();
        for (int from = open.nextSetBit(0); from >= 0; ) {
            int to = open.nextClearBit(from);
            LocalTime start = LocalTime.ofSecondOfDay(from * 900L);
            gaps.add(start + "+" + Duration.ofMinutes((to - from) * 15L));
            from = open.nextSetBit(to);
        }
        for (Iterator<String> each = gaps.iterator(); each.hasNext(); ) {
            String gap = each.next();
            if (gap.endsWith("PT15M")) {
                each.remove();
            } else {
                payments.charge(gap);
            }
        }
        gaps.removeIf(gap -> gap.startsWith("08"));
        return gaps + " " + open.cardinality();
    }
}
