package dev.perdure.runtime.redis;

import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol;

/**
 * A connection while one call uses it.
 *
 * @param asking whether its server is only about to get the slot, so that each command must ask for it
 */
record Link(Connection connection, boolean asking) {
    private static final CommandArguments ASKING = new CommandArguments(Protocol.Command.ASKING);

    <T> T execute(CommandObject<T> command) {
        if (asking) {
            connection.executeCommand(ASKING);
        }
        return connection.executeCommand(command);
    }

    /** Sends all commands and then reads their answers; one that is an error is among them, as the exception it is. */
    List<Object> exchange(List<CommandArguments> commands) {
        for (CommandArguments command : commands) {
            if (asking) {
                connection.sendCommand(ASKING);
            }
            connection.sendCommand(command);
        }
        if (!asking) {
            return connection.getMany(commands.size());
        }
        List<Object> answers = connection.getMany(2 * commands.size());
        List<Object> wanted = new ArrayList<>();
        for (int at = 1; at < answers.size(); at += 2) {
            wanted.add(answers.get(at));
        }
        return wanted;
    }
}
