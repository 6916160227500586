package goodreflect.classchecks;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ClassChecks implements Job {
    @Override
    public String run(String in) throws Exception {
        Object value = in;
        return "" + (value instanceof CharSequence) + String.class.isInstance(value)
                + CharSequence.class.cast(value).length() + Integer.class.isAssignableFrom(Number.class)
                + (value.getClass() == String.class);
    }
}
