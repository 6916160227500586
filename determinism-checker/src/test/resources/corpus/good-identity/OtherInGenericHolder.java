package goodidentity.otheringenericholder;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Holder<T> {
    private final T value;

    Holder(T value) {
        this.value = value;
    }

    T value() {
        return value;
    }
}

final class Price {
    @Override
    public String toString() {
        return "7.50";
    }
}

final class Silent {}

final class Tag {
    private final Price price;

    Tag(Holder<?> holder) {
        this.price = (Price) holder.value();
    }

    String text() {
        return price + "";
    }
}

/** One holder has what says nothing of itself, the other what is asked for its text. */
// RUN
final class OtherInGenericHolder implements Job {
    @Override
    public String run(String in) throws Exception {
        Holder<Silent> silent = new Holder<>(new Silent());
        Holder<Price> price = new Holder<>(new Price());
        return silent.value() == null ? in : new Tag(price).text();
    }
}
