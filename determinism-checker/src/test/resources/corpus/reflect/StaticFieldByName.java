package reflect.staticfieldbyname;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class StaticFieldByName implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Holder.class.getDeclaredField("count").getInt(null); // EXPECT DET-STATIC-01
    }
}

final class Holder {
    static int count;

    static void add() {
        count++;
    }
}
