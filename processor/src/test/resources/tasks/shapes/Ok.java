package shapes;

import dev.perdure.*;
import java.util.*;

record Ok<T>(T value) implements Result<T> {}
