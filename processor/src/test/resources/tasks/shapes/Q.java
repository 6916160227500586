package shapes;

import dev.perdure.*;
import java.util.*;

interface Q<T> { void inherited(T t); }
