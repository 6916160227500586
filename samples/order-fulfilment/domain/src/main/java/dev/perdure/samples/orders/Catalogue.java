package dev.perdure.samples.orders;

import dev.perdure.Activities;
import java.util.List;

/** What the shop sells. */
@Activities
public interface Catalogue {
    /** What these lines cost together. */
    Money price(List<Line> lines) throws UnknownProduct;
}
