package shop;

import dev.perdure.Binding;

class WrongImplementation {
    Binding payments() {
        return PaymentsBinding.of(line -> new Label("")); // ERROR
    }

    Binding stock() {
        return StockBinding.of(OrderFulfilmentOrchestrator::new); // ERROR
    }
}
