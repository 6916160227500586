package shapes;

import dev.perdure.*;
import java.util.*;

record Grow<T>(Grow<List<T>> next) {}
