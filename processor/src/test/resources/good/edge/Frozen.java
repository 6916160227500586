package edge;

class Frozen extends Overdrawn {
    private static final long serialVersionUID = 1;

    Frozen() {
        super("frozen", 0);
    }
}
