package dev.perdure.runtime.history;

/** Writes messages down: one JSON object each, with its kind in {@code type} and payloads as they are. */
public final class MessageCodec {
    private MessageCodec() {}

    /** What makes a message the one that it is: its JSON object, also where it is stored in another form. */
    public static String identity(Message message) {
        return Entry.plain(to -> MessageKinds.ALL.write(to, message));
    }

    /** One JSON object; deflated, if it is large. */
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
