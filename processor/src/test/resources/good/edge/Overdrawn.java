package edge;

class Overdrawn extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long missing;

    Overdrawn(String message, long missing) {
        super(message);
        this.missing = missing;
    }

    long getMissing() {
        return missing;
    }
}
