package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisAccessControlException;

/**
 * What the user of a hub must be allowed to do. A right that is missing is found at the start, since a worker that
 * lacks one would take partitions and then stand still. Asks in one round trip and changes nothing.
 *
 * @param user in the words of messages
 */
record ServerRights(String hub, String user, Durability durability) {
    private static final String NO_SUCH_SCRIPT = "0".repeat(40);

    /**
     * @param server its name in messages
     * @throws HubConfigurationException PERD-428 if one is missing; names all of them
     */
    void check(String server, Connection connection) {
        List<String> missing = missing(new Link(connection, false));
        if (!missing.isEmpty()) {
            throw new HubConfigurationException(
                    Problem.MISSING_RIGHTS.message(server, user, String.join(" ", missing)));
        }
    }

    private List<String> missing(Link link) {
        Map<String, CommandArguments> notInScripts = notInScripts();
        Map<String, String> patterns = RedisKeys.patterns(hub);
        List<CommandArguments> asked = new ArrayList<>(notInScripts.values());
        asked.add(Script.RIGHTS.whole(List.of(), List.copyOf(patterns.keySet())).getArguments());
        List<Object> answers = link.exchange(asked);
        List<String> missing = new ArrayList<>();
        int at = 0;
        for (String command : notInScripts.keySet()) {
            if (isRefused(answers.get(at++))) {
                missing.add("+" + command);
            }
        }
        inScripts(answers.get(at), patterns).forEach(missing::add);
        return missing;
    }

    /** Commands that scripts may not call, in the words of ACL rules, with arguments that have no effect. */
    private Map<String, CommandArguments> notInScripts() {
        Map<String, CommandArguments> tried = new LinkedHashMap<>();
        tried.put(
                "evalsha",
                new CommandArguments(Protocol.Command.EVALSHA)
                        .add(NO_SUCH_SCRIPT)
                        .add(0));
        if (ServerRequirements.needSettings(durability)) {
            tried.put(
                    "config|get",
                    new CommandArguments(Protocol.Command.CONFIG)
                            .add(Protocol.Keyword.GET)
                            .add("appendonly"));
        }
        if (durability == Durability.REPLICA) {
            tried.put("wait", new CommandArguments(Protocol.Command.WAIT).add(0).add(1));
        }
        return tried;
    }

    /** What {@link Script#RIGHTS} found; nothing if the server cannot run it now, as when it loads its data. */
    private static Stream<String> inScripts(Object answer, Map<String, String> patterns) {
        if (isRefused(answer)) {
            return Stream.of("+" + Protocol.Command.EVAL.name().toLowerCase(Locale.ROOT));
        }
        if (answer instanceof Exception) {
            return Stream.of();
        }
        List<?> found = (List<?>) BuilderFactory.AGGRESSIVE_ENCODED_OBJECT.build(answer);
        List<?> commands = (List<?>) found.get(0);
        List<?> keys = (List<?>) found.get(1);
        return Stream.concat(
                commands.stream().map(command -> "+" + command), keys.stream().map(key -> "~" + patterns.get(key)));
    }

    /** A user who has not logged in is refused too, but not for a right. */
    private static boolean isRefused(Object answer) {
        return answer instanceof JedisAccessControlException refused
                && String.valueOf(refused.getMessage()).startsWith("NOPERM");
    }
}
