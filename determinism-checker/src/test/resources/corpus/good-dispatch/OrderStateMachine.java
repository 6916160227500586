package gooddispatch.orderstatemachine;

import dev.perdure.Orchestrator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class OrderStateMachine implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    OrderStateMachine(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private enum Event {
        PAY,
        PACK,
        SHIP,
        CANCEL
    }

    private enum State {
        NEW {
            @Override
            State on(Event event) {
                return event == Event.PAY ? PAID : event == Event.CANCEL ? CANCELLED : this;
            }
        },
        PAID {
            @Override
            State on(Event event) {
                return event == Event.PACK ? PACKED : event == Event.CANCEL ? CANCELLED : this;
            }
        },
        PACKED {
            @Override
            State on(Event event) {
                return event == Event.SHIP ? SHIPPED : this;
            }
        },
        SHIPPED {
            @Override
            boolean isFinal() {
                return true;
            }
        },
        CANCELLED {
            @Override
            boolean isFinal() {
                return true;
            }
        };

        private static final Map<State, Set<Event>> ALLOWED = new EnumMap<>(State.class);

        static {
            ALLOWED.put(NEW, EnumSet.of(Event.PAY, Event.CANCEL));
            ALLOWED.put(PAID, EnumSet.of(Event.PACK, Event.CANCEL));
            ALLOWED.put(PACKED, EnumSet.of(Event.SHIP));
        }

        State on(Event event) {
            throw new IllegalStateException(this + " takes no " + event);
        }

        boolean isFinal() {
            return false;
        }

        Set<Event> allowed() {
            return ALLOWED.getOrDefault(this, EnumSet.noneOf(Event.class));
        }
    }

    @Override
    public String run(String in) throws Exception {
        State state = State.NEW;
        List<State> past = new LinkedList<>();
        for (String word : in.split(" ")) {
            Event event = Event.valueOf(word.toUpperCase(Locale.ENGLISH));
            if (state.allowed().contains(event)) {
                past.add(state);
                state = state.on(event);
                payments.charge(state.name());
            }
            if (state.isFinal()) {
                break;
            }
        }
        for (Event event : state.allowed()) {
            ctx.logger().info("could still {}", event);
        }
        return past + " > " + state + state.ordinal() + Arrays.toString(Event.values());
    }
}
