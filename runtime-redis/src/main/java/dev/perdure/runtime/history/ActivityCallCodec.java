package dev.perdure.runtime.history;

/** Writes down what a queue's entry holds. */
public final class ActivityCallCodec {
    private ActivityCallCodec() {}

    /** One JSON object. */
    public static String encode(ActivityCall call) {
        return Entry.write(to -> to.text("activity", call.activity())
                .text("execution", call.execution())
                .number("step", call.step())
                .number("attempt", call.attempt())
                .text("nonce", call.nonce())
                .payload("arguments", call.arguments()));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @param instanceId whose activity it is, for the message of the error
     * @throws dev.perdure.PayloadException if this version cannot read it
     */
    public static ActivityCall decode(String instanceId, String json) {
        return Entry.read(
                instanceId,
                json,
                from -> new ActivityCall(
                        from.text("activity"),
                        from.text("execution"),
                        from.number("step"),
                        from.number("attempt"),
                        from.text("nonce"),
                        from.payload("arguments")));
    }
}
