package thumbnails;

import dev.perdure.*;
import java.util.*;

record Report(int made, long bytes, List<String> failed) {}
