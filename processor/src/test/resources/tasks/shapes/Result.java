package shapes;

import dev.perdure.*;
import java.util.*;

sealed interface Result<T> permits Ok, Err {}
