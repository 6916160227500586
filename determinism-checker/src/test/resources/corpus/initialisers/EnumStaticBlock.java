package initialisers.enumstaticblock;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

enum Level {
    LOW,
    HIGH;

    private static final Map<String, Level> BY_EnumStaticBlock = new TreeMap<>();

    static {
        for (Level level : values()) {
            BY_EnumStaticBlock.put(level.name() + System.getProperty("suffix"), level); // EXPECT DET-ENV-01
        }
    }

    static Level of(String name) {
        return BY_EnumStaticBlock.getOrDefault(name, LOW);
    }
}

final class EnumStaticBlock implements Job {
    @Override
    public String run(String in) throws Exception {
        return Level.of(in).name();
    }
}
