package dev.perdure.runtime.history;

/** Names of the cells in which an instance shows something of itself. */
public final class ShownCells {
    /** Its custom status. */
    public static final String CUSTOM_STATUS = "@status";

    private ShownCells() {}
}
