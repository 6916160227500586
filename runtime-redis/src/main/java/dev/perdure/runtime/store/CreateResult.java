package dev.perdure.runtime.store;

/**
 * What {@link ClientStore#create} did.
 *
 * @param verdict whether the instance was created
 * @param orchestrator the orchestrator of the instance that exists now; empty text if there was no room for one
 */
public record CreateResult(Verdict verdict, String orchestrator) {
    /** Whether the instance was created. */
    public enum Verdict {
        /** There was one already. */
        EXISTS,
        /** By this call or by the same one before. */
        CREATED,
        /** The partition takes no new work now: {@link HubStore#INBOX_LIMIT}, {@link OwnerStore#full}. */
        FULL
    }

    /** There was no room. */
    public static final CreateResult FULL = new CreateResult(Verdict.FULL, "");

    /** An instance that exists. */
    public static CreateResult of(boolean created, String orchestrator) {
        return new CreateResult(created ? Verdict.CREATED : Verdict.EXISTS, orchestrator);
    }

    /** Whether the instance was created, by this call or by the same one before. */
    public boolean created() {
        return verdict == Verdict.CREATED;
    }
}
