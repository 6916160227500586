package shapes;

import dev.perdure.*;
import java.util.*;

interface Sub extends Narrow { @Override String narrowed(); }
