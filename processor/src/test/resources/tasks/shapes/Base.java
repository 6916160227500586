package shapes;

import dev.perdure.*;
import java.util.*;

interface Base<K, V extends Comparable<V>> { V find(K key) ; List<Map<K, V[]>> all(Optional<? super K> k) ; }
