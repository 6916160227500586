package dev.perdure.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WorkerBuilderTest {
    @Test
    void strict_isSaidByThePropertyOrElseByTheVariable() {
        assertFalse(WorkerBuilder.isStrict(Optional.empty(), Optional.empty()));
        assertTrue(WorkerBuilder.isStrict(Optional.of("true"), Optional.empty()));
        assertTrue(WorkerBuilder.isStrict(Optional.empty(), Optional.of("true")));
        assertFalse(WorkerBuilder.isStrict(Optional.of("false"), Optional.of("true")));
    }
}
