package dev.perdure.runtime.history;

/** Writes messages down: one JSON object each, with its kind in {@code type} and payloads as they are. */
public final class MessageCodec {
    private MessageCodec() {}

    /** One JSON object. */
    public static String encode(Message message) {
        return Entry.write(to -> MessageKinds.ALL.write(to, message));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @param receiver whose message it is, for the message of the error
     * @throws dev.perdure.PayloadException if this version cannot read it
     */
    public static Message decode(String receiver, String json) {
        return Entry.read(receiver, json, MessageKinds.ALL::read);
    }
}
