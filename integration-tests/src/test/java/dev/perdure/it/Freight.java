package dev.perdure.it;

import dev.perdure.Activities;
import dev.perdure.Binding;
import dev.perdure.Entity;
import dev.perdure.EntityState;
import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;
import java.util.List;

/** Takes one value through all places where values are stored. */
public final class Freight {
    private Freight() {}

    @Activities
    public interface Crane {
        String lift(String load);
    }

    @Orchestrator
    public interface Leg {
        String run(String load);
    }

    /** The load of its event goes through an activity and a sub-orchestration. */
    @Orchestrator
    public interface Voyage {
        String run();

        @ExternalEvents
        interface Events {
            void loaded(String load);
        }
    }

    /** The load goes through an entity. */
    @Orchestrator
    public interface Stop {
        String run(String load);
    }

    @Entity
    public interface Hold {
        void stow(String load);

        String unload();

        @EntityState
        record State(String load) {
            public State() {
                this("");
            }
        }
    }

    static List<Binding> bindings() {
        return List.of(
                FreightCraneBinding.of((Crane) load -> load),
                FreightLegBinding.of(LegCode::new),
                FreightVoyageBinding.of(VoyageCode::new),
                FreightStopBinding.of(StopCode::new),
                FreightHoldBinding.of(HoldCode::new));
    }

    record LegCode(FreightLegContext ctx) implements Leg {
        @Override
        public String run(String load) {
            return load;
        }
    }

    record VoyageCode(FreightVoyageContext ctx) implements Voyage {
        @Override
        public String run() {
            String load = ctx.events().loaded().await();
            return new FreightLegProxy(ctx).run(new FreightCraneProxy(ctx).lift(load));
        }
    }

    record StopCode(FreightStopContext ctx) implements Stop {
        @Override
        public String run(String load) {
            FreightHoldProxy hold = new FreightHoldProxy(ctx, ctx.instanceId());
            hold.stow(load);
            return hold.unload();
        }
    }

    record HoldCode(FreightHoldContext ctx) implements Hold {
        @Override
        public void stow(String load) {
            ctx.state().setLoad(load);
        }

        @Override
        public String unload() {
            return ctx.state().load();
        }
    }
}
