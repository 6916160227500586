package com.example.orders;

import com.example.rates.Rates;
import dev.perdure.Orchestrator;
import java.math.BigDecimal;

@Orchestrator
interface Conversion {
    BigDecimal inEuro(BigDecimal amount, String currency);
}

/** Uses a library that reads a file: on replay, on another machine, the file says something else. */
final class ConversionOrchestrator implements Conversion {
    @Override
    public BigDecimal inEuro(BigDecimal amount, String currency) {
        return amount.multiply(Rates.of(currency)); // nondeterministic: DET-IO-01
    }
}
