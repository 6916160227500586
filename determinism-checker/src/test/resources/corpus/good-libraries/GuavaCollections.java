package goodlibraries.guavacollections;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Range;
import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GuavaCollections implements Job {
    @Override
    public String run(String in) throws Exception {
        LinkedHashMultimap<String, Integer> counts = LinkedHashMultimap.create();
        counts.put("tea", 2);
        ArrayListMultimap<String, String> names = ArrayListMultimap.create();
        names.put(in, "a");
        return Joiner.on(",").join(ImmutableSet.of("b", "a")) + ImmutableMap.of("k", "v") + ImmutableList.of(1, 2)
                + Lists.partition(Splitter.on("-").splitToList("a-b-c"), 2) + counts.get("tea") + names.get(in)
                + Range.closed(1, 3).contains(2);
    }
}
