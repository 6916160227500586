package shapes;

import dev.perdure.*;
import java.util.*;

interface Left { void same(String a); default void both() {} }
