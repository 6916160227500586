package thumbnails;

import dev.perdure.*;
import java.util.*;

record Image(String key) {}
