package chain;

import dev.perdure.*;
import org.jspecify.annotations.Nullable;

record Customer(String name, @Nullable String referrer) {}
