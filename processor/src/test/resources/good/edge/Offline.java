package edge;

class Offline extends Exception {
    private static final long serialVersionUID = 1;

    Offline(String message, Throwable cause) {
        super(message, cause);
    }
}
