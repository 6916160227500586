package shapes;

import dev.perdure.*;
import java.util.*;

interface Narrow { Object narrowed(); }
