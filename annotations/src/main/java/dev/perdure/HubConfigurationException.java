package dev.perdure;

/** The server or the settings do not allow what was asked; the message says what to change. */
public final class HubConfigurationException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public HubConfigurationException(String message) {
        super(message);
    }
}
