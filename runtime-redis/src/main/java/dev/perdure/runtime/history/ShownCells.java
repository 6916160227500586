package dev.perdure.runtime.history;

/** Names of the cells in which an instance shows something of itself. */
public final class ShownCells {
    /** Its custom status. */
    public static final String CUSTOM_STATUS = "@status";

    private static final String QUERY = "?";

    private ShownCells() {}

    /** The answer to a query: an encoded outcome. */
    public static String query(String name) {
        return QUERY + name;
    }
}
