package edge;

import java.util.List;
import org.jspecify.annotations.Nullable;

record Page<T>(List<T> items, @Nullable Page<T> next) {}
