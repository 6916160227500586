package dev.perdure.runtime.history;

import dev.perdure.runtime.Problem;

/** Writes turns down: one JSON object each, every event an object with its kind in {@code type}. */
public final class TurnCodec {
    private TurnCodec() {}

    /** One JSON object; deflated, if it is large. */
    public static String encode(RecordedTurn turn) {
        return Entry.write(to -> to.time("at", turn.at()).objects("events", turn.events(), EventKinds.ALL::write));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @param instanceId whose turn it is, for the message of the error
     * @throws dev.perdure.PayloadException if this version cannot read it
     */
    public static RecordedTurn decode(String instanceId, String json) {
        return Entry.read(
                Problem.UNREADABLE_HISTORY,
                instanceId,
                json,
                from -> new RecordedTurn(
                        from.time("at"),
                        from.objects("events").stream()
                                .map(EventKinds.ALL::read)
                                .toList()));
    }
}
