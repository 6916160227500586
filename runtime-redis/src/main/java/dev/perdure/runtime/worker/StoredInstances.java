package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.StoredInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The instances and entities of a partition as the store has them. Those that a group of turns is known to need are
 * read together; any other is read when it is asked for, so that none ever seems not to exist because nobody read it.
 */
final class StoredInstances {
    private static final Logger LOG = LoggerFactory.getLogger(StoredInstances.class);

    private final HubStore store;
    private final int partition;
    private final Map<String, Optional<StoredInstance>> read = new HashMap<>();

    StoredInstances(HubStore store, int partition) {
        this.store = store;
        this.partition = partition;
    }

    /** Reads these and forgets all others. If one is damaged, each is read when it is asked for. */
    void read(List<String> ids) {
        read.clear();
        if (ids.isEmpty()) {
            return;
        }
        try {
            List<Optional<StoredInstance>> found = store.clients().instances(partition, ids);
            for (int at = 0; at < found.size(); at++) {
                read.put(ids.get(at), found.get(at));
            }
        } catch (HubUnavailableException unavailable) {
            throw unavailable;
        } catch (RuntimeException oneIsDamaged) {
            LOG.debug("Instances of partition {} are read one by one.", partition, oneIsDamaged);
        }
    }

    /**
     * Empty only if the store has said that there is none.
     *
     * @throws dev.perdure.runtime.store.DamagedInstanceException if it is damaged
     */
    Optional<StoredInstance> get(String id) {
        return read.computeIfAbsent(
                id,
                unread -> store.clients().instances(partition, List.of(unread)).get(0));
    }
}
