package thumbnails;

import dev.perdure.*;
import java.util.*;

record Thumb(String key, int bytes) {}
