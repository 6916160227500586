package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One way to pull the plug.
 *
 * @param <B> the servers it needs
 */
interface Scenario<B extends Backend> {
    /** Starts the servers. */
    B open(Path folder, Durability durability);

    /** The modes it can be run in; the first if none is given. */
    default List<Durability> durabilities() {
        return Modes.OF_ONE_SERVER;
    }

    /** How long a worker that says nothing keeps its partitions. */
    default Duration lease() {
        return Duration.ofSeconds(3);
    }

    /** What workers at this place have before the classes of all others. */
    default Optional<Path> overlay(Path folder, int slot) {
        return Optional.empty();
    }

    /** How many orchestrations clients keep in flight. */
    default int clients() {
        return 64;
    }

    /** Through what the workers at this place reach the servers. */
    default String uri(B backend, int slot) {
        return backend.uri();
    }

    /** Whether a run that was interrupted can go on: its servers keep their data in the folder of the run. */
    default boolean mayGoOn() {
        return true;
    }

    /** Does one thing to the hub, and mends it. Called again and again while there is time. */
    void disturb(Rig<B> rig) throws Exception;

    /** Called once when there is no more time: what remains to be mended, and looked at. */
    default void end(Rig<B> rig) throws Exception {}

    /** Called when everything has ended and was read, before the verdict. */
    default void afterReading(Rig<B> rig) throws Exception {}

    /** What must hold nevertheless; asked for at the end. */
    default Promise promise(Durability durability) {
        return Promise.KEEPS_ALL;
    }

    /** What the scenario itself has found wrong; {@code calls} is what clients did and were told. */
    default List<String> complaints(List<Call> calls) {
        return List.of();
    }

    /** What else is to be told, beside the verdict. */
    default List<String> remarks() {
        return List.of();
    }
}
