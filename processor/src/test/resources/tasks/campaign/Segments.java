package campaign;

import dev.perdure.*;
import java.util.*;

@Activities interface Segments { List<List<Mail>> batches(String segment); }
