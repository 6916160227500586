package shapes;

import dev.perdure.*;
import java.util.*;

record Tree<T>(T value, List<Tree<T>> children) {}
