package dev.perdure.samples.orders.driver;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a run is about.
 *
 * @param work a directory for everything that is written
 * @param orders the file of orders
 * @param products the file of products
 * @param kills how many workers are killed
 * @param keep whether Redis stays after the run until somebody presses Enter
 */
record Settings(Path work, Path orders, Path products, int kills, boolean keep) {
    private static final Duration CALM_RUN = Duration.ofSeconds(8);
    private static final Duration BETWEEN_KILLS = Duration.ofMillis(1_500);

    static Settings parse(String[] args) {
        return new Settings(
                Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]), args.length > 4);
    }

    Path ledger() {
        return work.resolve("ledger.txt");
    }

    Path labels() {
        return work.resolve("labels");
    }

    Path redis() {
        return work.resolve("redis");
    }

    /** In which time the orders are placed: long enough for all kills. */
    Duration opening() {
        return CALM_RUN.plus(BETWEEN_KILLS.multipliedBy(Math.max(0, kills - 1)));
    }

    /** When a worker is killed. One kill comes half-way, several are spread evenly. */
    Duration killTime(int number) {
        return opening().multipliedBy(number).dividedBy(kills + 1);
    }
}
