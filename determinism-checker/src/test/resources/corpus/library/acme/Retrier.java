package acme;

import java.util.concurrent.Callable;

/** Calls again what failed; what it does between two attempts is up to whoever makes one. */
public class Retrier {
    private final int attempts;

    public Retrier(int attempts) {
        this.attempts = attempts;
    }

    public final <T> T call(Callable<T> call) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.call();
            } catch (IllegalStateException e) {
                if (attempt == attempts) {
                    throw e;
                }
                between(attempt);
            }
        }
    }

    protected void between(int attempt) throws Exception {
        Thread.sleep(attempt * 10L);
    }
}
