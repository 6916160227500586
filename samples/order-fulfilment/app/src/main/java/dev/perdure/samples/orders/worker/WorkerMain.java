package dev.perdure.samples.orders.worker;

import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import dev.perdure.samples.orders.CatalogueBinding;
import dev.perdure.samples.orders.OrderFulfilmentBinding;
import dev.perdure.samples.orders.OrderFulfilmentOrchestrator;
import dev.perdure.samples.orders.PaymentsBinding;
import dev.perdure.samples.orders.ShippingBinding;
import dev.perdure.samples.orders.StockBinding;
import dev.perdure.samples.orders.StockEntity;
import dev.perdure.samples.orders.files.ProductFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A worker process: hosts all code of the sample until its standard input ends. */
public final class WorkerMain {
    /** How long a dead worker's partitions wait for another one. */
    private static final Duration LEASE = Duration.ofSeconds(3);

    private WorkerMain() {}

    /**
     * Arguments: its name, the addresses of Redis and of the payment server, the file of products, the label directory.
     */
    public static void main(String[] args) throws Exception {
        try (Perdure perdure = Perdure.builder(args[1]).lease(LEASE).build();
                Worker worker = perdure.worker()
                        .host(OrderFulfilmentBinding.of(OrderFulfilmentOrchestrator::new))
                        .host(StockBinding.of(StockEntity::new))
                        .host(CatalogueBinding.of(new PriceList(ProductFile.read(Path.of(args[3])))))
                        .host(PaymentsBinding.of(new HttpPayments(URI.create(args[2]), args[0])))
                        .host(ShippingBinding.of(new LabelPrinter(Path.of(args[4]))))
                        .start()) {
            reportShare(worker);
        }
    }

    /** Answers each line of input with the number of partitions held. */
    private static void reportShare(Worker worker) throws Exception {
        while (System.in.read() >= 0) {
            System.out.println(worker.partitions().size());
        }
    }
}
