package edge;

import java.math.BigDecimal;

record Invoice(String id, Page<BigDecimal> amounts) {}
