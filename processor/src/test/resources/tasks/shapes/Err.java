package shapes;

import dev.perdure.*;
import java.util.*;

record Err<U>(String why) implements Result<U> {}
