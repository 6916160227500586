package dev.perdure.runtime.history;

/** Writes outcomes and failures down, where they stand alone: answers to clients, and how an instance ended. */
public final class OutcomeCodec {
    private OutcomeCodec() {}

    /** One JSON object. */
    public static String encode(Outcome outcome) {
        return Entry.write(to -> Parts.OUTCOMES.write(to, outcome));
    }

    /**
     * Reads what {@link #encode(Outcome)} wrote.
     *
     * @param receiver who gets it, for the message of the error
     * @throws dev.perdure.PayloadException if this version cannot read it
     */
    public static Outcome decode(String receiver, String json) {
        return Entry.read(receiver, json, Parts.OUTCOMES::read);
    }

    /** One JSON object. */
    public static String encode(Failure failure) {
        return Entry.write(to -> Parts.failure(to, failure));
    }

    /**
     * Reads what {@link #encode(Failure)} wrote.
     *
     * @param instanceId who failed, for the message of the error
     * @throws dev.perdure.PayloadException if this version cannot read it
     */
    public static Failure decodeFailure(String instanceId, String json) {
        return Entry.read(instanceId, json, Parts::failure);
    }
}
