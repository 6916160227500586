package dev.perdure.samples.orders;

/** The shop does not sell a product. */
public final class UnknownProduct extends Exception {
    private static final long serialVersionUID = 1;

    private final String product;

    /** For that product. */
    public UnknownProduct(String product) {
        super("there is no product \"" + product + "\"");
        this.product = product;
    }

    /** The product. */
    public String product() {
        return product;
    }
}
