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
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** The main class of the sample: starts what is needed, runs a {@link Day}, and says what came of it. */
public final class Driver {
    private static final int BAD_INPUT = 2;

    private Driver() {}

    /** Arguments: an empty directory to work in, the files of orders and of products, the number of kills. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.parse(args);
        try {
            List<Placement> placements = OrderFile.read(settings.orders());
            Map<String, Product> products = ProductFile.read(settings.products());
            Report report = run(settings, placements, products);
            System.out.println(report.json());
            System.exit(report.complaints().isEmpty() ? 0 : 1);
        } catch (BadInput e) {
            System.err.println(e.getMessage());
            System.exit(BAD_INPUT);
        }
    }

    private static Report run(Settings settings, List<Placement> placements, Map<String, Product> products)
            throws Exception {
        Files.createDirectories(settings.labels());
        try (Ledger ledger = Ledger.create(settings.ledger());
                EmbeddedRedis redis = EmbeddedRedis.start(settings.redis());
                PaymentServer payments = PaymentServer.start(ledger);
                Perdure perdure = Perdure.connect(redis.uri());
                WorkerPool workers = WorkerPool.start(workerArguments(settings, redis, payments), settings.work())) {
            Shop shop = new Shop(perdure, products, settings);
            Report report = new Day(settings, placements, shop, payments, workers).run();
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
}
