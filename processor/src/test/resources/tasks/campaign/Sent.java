package campaign;

import dev.perdure.*;
import java.util.*;

record Sent(int count) {}
