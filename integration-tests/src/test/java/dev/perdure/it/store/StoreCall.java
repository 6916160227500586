package dev.perdure.it.store;

import dev.perdure.runtime.store.HubStore;
import java.util.List;
import java.util.function.Function;

/**
 * One call, to be made to two stores.
 *
 * @param text what is called with what, for a person
 * @param stamps instances and entities of a partition that get the time of the call
 * @param call makes it; its answer is compared
 */
record StoreCall(String text, Stamps stamps, Function<HubStore, Object> call) {
    /** Whose time tells when the call took effect. */
    record Stamps(int partition, List<String> ids) {
        static final Stamps NONE = new Stamps(0, List.of());
    }

    static StoreCall of(String text, Function<HubStore, Object> call) {
        return new StoreCall(text, Stamps.NONE, call);
    }

    /** A call without an answer. */
    interface Effect {
        void on(HubStore store);
    }

    static StoreCall effect(String text, Effect effect) {
        return of(text, store -> {
            effect.on(store);
            return "done";
        });
    }

    @Override
    public String toString() {
        return text.replaceAll("x{100,}", "x..");
    }
}
