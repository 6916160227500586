package reflect.fieldsinnoorder;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class FieldsInNoOrder implements Job {
    private int one;
    private int other;

    @Override
    public String run(String in) throws Exception {
        return in + FieldsInNoOrder.class.getDeclaredFields()[0].getName(); // EXPECT DET-REFLECT|DET-ORDER
    }
}
