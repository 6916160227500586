package dev.perdure.it;

import dev.perdure.ActivityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Activities whose effects outlive their process: each charge is one line of a file, appended at once. */
final class NotingWork implements Flows.Work {
    private final FlowWork plain = new FlowWork();
    private final Path ledger;

    NotingWork(Path ledger) {
        this.ledger = ledger;
    }

    @Override
    public void charge(String account) {
        try {
            Files.writeString(
                    ledger,
                    ActivityContext.current().idempotencyKey() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String greet(String name) {
        return plain.greet(name);
    }

    @Override
    public int square(int number) {
        return plain.square(number);
    }

    @Override
    public int flaky(String key, int failures) {
        return plain.flaky(key, failures);
    }

    @Override
    public void refuse(String why) throws Flows.Refused {
        plain.refuse(why);
    }

    @Override
    public void crash(String why) {
        plain.crash(why);
    }

    @Override
    public String held(String key) {
        return plain.held(key);
    }
}
