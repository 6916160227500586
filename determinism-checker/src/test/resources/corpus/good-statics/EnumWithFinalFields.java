package goodstatics.enumwithfinalfields;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

enum Planet {
    EARTH(5.97, 6.37),
    MARS(0.64, 3.39);

    private final double mass;
    private final double radius;

    Planet(double mass, double radius) {
        this.mass = mass;
        this.radius = radius;
    }

    double gravity() {
        return mass / (radius * radius);
    }
}

// RUN
final class EnumWithFinalFields implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + (Planet.EARTH.gravity() > Planet.MARS.gravity());
    }
}
