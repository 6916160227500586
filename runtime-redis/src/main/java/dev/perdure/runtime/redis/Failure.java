package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.redis.RedisAddress.Topology;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import redis.clients.jedis.exceptions.JedisException;

/** Says in words of users what Jedis throws. */
final class Failure {
    private static final String TIMED_OUT = "timed out";

    private Failure() {}

    /** Of a call. */
    static HubUnavailableException of(RedisAddress address, JedisException e) {
        return new HubUnavailableException(message(address, reason(e)), e);
    }

    private static String message(RedisAddress address, String cause) {
        if (cause.startsWith("OOM ")) {
            return Problem.OUT_OF_MEMORY.message(address);
        }
        if (cause.startsWith("NOREPLICAS ")) {
            return Problem.TOO_FEW_REPLICAS.message(address);
        }
        if (cause.startsWith("MISCONF ")) {
            return Problem.CANNOT_WRITE.message(address, cause);
        }
        if (isAboutRights(cause)) {
            return Problem.MISSING_RIGHT.message(address, cause);
        }
        return Problem.HUB_UNAVAILABLE.message(address + ": " + cause);
    }

    /**
     * Of the first connection.
     *
     * @param name what is connected to, in messages
     */
    static HubConfigurationException ofConnecting(RedisAddress address, String name, JedisException e) {
        return new HubConfigurationException(problem(address, e).message(name, reason(e)));
    }

    private static Problem problem(RedisAddress address, JedisException e) {
        String reason = reason(e);
        if (isAboutTls(e) || address.tls() && reason.equals(TIMED_OUT)) {
            return Problem.TLS_REFUSED; // a server that awaits no encryption awaits the end of a line
        }
        if (reason.startsWith("NOAUTH") || reason.startsWith("WRONGPASS") || reason.startsWith("ERR AUTH")) {
            return Problem.LOGIN_REFUSED;
        }
        if (isAboutRights(reason)) {
            return Problem.MISSING_RIGHT;
        }
        if (reason.contains("cluster support disabled")) {
            return Problem.NOT_A_CLUSTER;
        }
        return address.topology() == Topology.SENTINEL && reason.contains("sentinel")
                ? Problem.NO_MASTER_KNOWN
                : Problem.CANNOT_CONNECT;
    }

    private static boolean isAboutTls(Throwable e) {
        return e instanceof SSLException || causes(e).anyMatch(Failure::isAboutTls);
    }

    /** Jedis tries each address of a host and keeps what each failed with as suppressed. */
    private static Stream<Throwable> causes(Throwable e) {
        return Stream.concat(Stream.ofNullable(e.getCause()), Stream.of(e.getSuppressed()));
    }

    /** Scripts are told of a missing right in other words than clients, and since Redis 7.2 in others again. */
    private static boolean isAboutRights(String cause) {
        return cause.startsWith("NOPERM")
                || cause.contains("The user executing the script can't")
                || cause.contains("ACL failure in script");
    }

    static String reason(Throwable e) {
        Throwable root = root(e);
        if (root instanceof UnknownHostException) {
            return "unknown host";
        }
        if (root instanceof SocketTimeoutException) {
            return TIMED_OUT;
        }
        String message = String.valueOf(root.getMessage());
        if (root instanceof ConnectException) {
            return message.toLowerCase(Locale.ROOT);
        }
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static Throwable root(Throwable e) {
        return causes(e).findFirst().map(Failure::root).orElse(e);
    }
}
