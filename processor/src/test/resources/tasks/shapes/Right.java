package shapes;

import dev.perdure.*;
import java.util.*;

interface Right { void same(String b); void both(); }
