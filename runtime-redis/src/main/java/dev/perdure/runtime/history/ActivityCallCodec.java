package dev.perdure.runtime.history;

/** Writes down what a queue's entry holds. */
public final class ActivityCallCodec {
    private ActivityCallCodec() {}

    /** One JSON object. */
    public static String encode(ActivityCall call) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @param instanceId whose activity it is, for the message of the error
     * @throws dev.perdure.PayloadException if this version cannot read it
     */
    public static ActivityCall decode(String instanceId, String json) {
        throw new UnsupportedOperationException();
    }
}
