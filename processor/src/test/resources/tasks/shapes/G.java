package shapes;

import dev.perdure.*;
import java.util.*;

@Activities interface G { Result<String> r(Result<List<Integer>> x); Tree<UUID> t(Tree<Result<String>> t); Grow<String> g(); char c(char[] cs, Map<Integer, Boolean> m, Map<Character, Set<Long>> n); }
