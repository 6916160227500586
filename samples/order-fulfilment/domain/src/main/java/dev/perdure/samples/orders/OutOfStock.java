package dev.perdure.samples.orders;

/** There is not enough of a product. */
public final class OutOfStock extends Exception {
    private static final long serialVersionUID = 1;

    private final String product;

    /** For that product. */
    public OutOfStock(String product) {
        super(product + " is out of stock");
        this.product = product;
    }

    /** The product. */
    public String product() {
        return product;
    }
}
