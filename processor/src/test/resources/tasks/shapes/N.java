package shapes;

import dev.perdure.*;
import java.util.*;

@Activities interface N extends Narrow, Sub {}
