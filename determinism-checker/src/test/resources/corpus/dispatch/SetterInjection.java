package dispatch.setterinjection;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Source {
    String read();
}

final class Fixed implements Source {
    @Override
    public String read() {
        return "fixed";
    }
}

final class Live implements Source {
    @Override
    public String read() {
        return "" + Math.random(); // EXPECT DET-RANDOM-01
    }
}

final class Reader1 {
    private Source source = new Fixed();

    void setSource(Source source) {
        this.source = source;
    }

    String read() {
        return source.read();
    }
}

// RUN
final class SetterInjection implements Job {
    @Override
    public String run(String in) throws Exception {
        Reader1 reader = new Reader1();
        reader.setSource(new Live());
        return in + reader.read();
    }
}
