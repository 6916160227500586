package dev.perdure.it.sim;

/** Texts of many pages, of which each can be told from its first line. */
final class Tomes {
    /** More than is stored as it is. */
    private static final int FEWEST_CHARACTERS = 33_000;

    private static final int MORE_CHARACTERS = 8_000;
    private static final int FACTOR = 0x9e37_79b1;

    private Tomes() {}

    /** The one that begins with that line. */
    static String under(String title) {
        int word = title.hashCode();
        int length = FEWEST_CHARACTERS + Math.floorMod(word, MORE_CHARACTERS);
        StringBuilder text = new StringBuilder(title).append('\n');
        while (text.length() < length) {
            word = word * FACTOR + 1;
            text.append(Integer.toHexString(word));
        }
        return text.toString();
    }

    /** The first line, if all the others are as they must be. */
    static String title(String tome) {
        String title = tome.lines().findFirst().orElse("");
        if (!tome.equals(under(title))) {
            throw new IllegalArgumentException("Not a whole tome: " + tome.length() + " characters under " + title);
        }
        return title;
    }
}
