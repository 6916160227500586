package dev.perdure.samples.orders.driver;

import dev.perdure.runtime.Perdure;
import dev.perdure.samples.orders.bank.Ledger;
import dev.perdure.samples.orders.bank.PaymentServer;
import dev.perdure.samples.orders.files.BadInput;
import dev.perdure.samples.orders.files.OrderFile;
import dev.perdure.samples.orders.files.Placement;
import dev.perdure.samples.orders.files.Product;
import dev.perdure.samples.orders.files.ProductFile;
import dev.perdure.testing.EmbeddedRedis;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The main class of the sample: starts what is needed, runs a {@link Day}, and says what came of it. */
public final class Driver {
    private static final int REFUSED = 2;

    private Driver() {}

    /**
     * Arguments: a directory to work in, the files of orders and of products, the number of kills, and perhaps "keep".
     */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.parse(args);
        try {
            List<Placement> placements = OrderFile.read(settings.orders());
            Map<String, Product> products = ProductFile.read(settings.products());
            Report report = run(settings, placements, products);
            System.out.println(report.json());
            System.exit(report.complaints().isEmpty() ? 0 : 1);
        } catch (BadInput e) {
            refuse(e);
        }
    }

    private static void refuse(Exception e) {
        System.err.println(e.getMessage());
        System.exit(REFUSED);
    }

    private static Report run(Settings settings, List<Placement> placements, Map<String, Product> products)
            throws Exception {
        clean(settings);
        try (Ledger ledger = Ledger.create(settings.ledger());
                EmbeddedRedis redis = EmbeddedRedis.start(settings.redis());
                PaymentServer payments = PaymentServer.start(ledger);
                Perdure perdure = Perdure.connect(redis.uri());
                WorkerPool workers = WorkerPool.start(workerArguments(settings, redis, payments), settings.work())) {
            Shop shop = new Shop(perdure, products, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(workers::killAll));
            Report report = new Day(settings, placements, shop, payments, workers).run();
            if (settings.keep()) {
                System.out.println("Redis stays on port " + redis.port()
                        + " until you press Enter; samples/README.md says what to look at.");
                System.in.read();
            }
            return report;
        }
    }

    private static List<String> workerArguments(Settings settings, EmbeddedRedis redis, PaymentServer payments) {
        return List.of(
                redis.uri(),
                payments.uri().toString(),
                settings.products().toString(),
                settings.labels().toString());
    }

    private static void clean(Settings settings) throws IOException {
        // Ends the redis-server that a killed run has left, and refuses to go on beside one that still runs.
        try {
            EmbeddedRedis.start(settings.redis()).close();
        } catch (IllegalStateException e) {
            refuse(e);
        }
        try (Stream<Path> files = Files.walk(settings.work())) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
        Files.createDirectories(settings.labels());
    }
}
