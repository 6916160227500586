package dev.perdure.runtime.history;

import java.time.Instant;

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
                .payload("arguments", call.arguments())
                .optional(Parts.timeouts(call.timeouts()), Parts::timeouts)
                .number("startsBefore", call.startsBefore())
                .time("scheduledAt", call.scheduledAt())
                .optional(
                        call.lastFailure(),
                        (field, failure) -> field.object("lastFailure", inner -> Parts.failure(inner, failure))));
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
                        from.payload("arguments"),
                        Parts.timeouts(from),
                        from.optional("startsBefore", from::number).orElseGet(() -> from.number("attempt") - 1),
                        from.optional("scheduledAt", from::time).orElse(Instant.EPOCH),
                        from.optional("lastFailure", name -> Parts.failure(from.object(name)))));
    }
}
