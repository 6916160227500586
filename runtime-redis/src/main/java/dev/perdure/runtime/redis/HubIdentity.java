package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Problem;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;

/**
 * Which hub a connection is one to: the one that was there when it was made, and none that is made later under the same
 * name, after somebody has deleted all keys.
 *
 * @param hub its name
 * @param id random, made with the hub
 */
record HubIdentity(Connections connections, String hub, String id) {
    private static final CommandObjects COMMANDS = new CommandObjects(RedisProtocol.RESP2);

    /** What a script says when the hub is not there or is another one. */
    static final String LOST = "LOST";

    /**
     * @throws HubConfigurationException PERD-365 if the hub is not there or is another one
     */
    void check() {
        if (!id.equals(connections.call(COMMANDS.hget(RedisKeys.hub(hub), "id")))) {
            throw lost();
        }
    }

    HubConfigurationException lost() {
        return new HubConfigurationException(Problem.HUB_LOST.message(hub));
    }
}
