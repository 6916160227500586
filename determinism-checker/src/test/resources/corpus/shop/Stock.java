package shop;

import dev.perdure.Entity;

/** The entity of the corpus. */
@Entity
public interface Stock {
    boolean reserve(int quantity);

    void release(int quantity);

    int available();
}
