package acme;

/** Stamps its entries; how is its own affair, and that of its package. */
public class Ledger {
    public final String entry(String text) {
        return text + stamp();
    }

    String stamp() {
        return "@" + System.nanoTime();
    }
}
