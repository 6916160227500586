package dev.perdure.runtime.replay;

import dev.perdure.PayloadException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.Failures;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.OutcomeCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.history.ShownCells;
import dev.perdure.spi.QueryCode;
import dev.perdure.spi.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an execution lets others see of it between turns. It is no part of the history: replay shows the same again. */
final class Shown {
    private static final int LONGEST = 64 << 10;

    private final String instanceId;
    private final PayloadCodec codec;
    private final Map<String, String> cells = new HashMap<>();
    private List<QueryCode<?>> queries = List.of();

    Shown(String instanceId, PayloadCodec codec) {
        this.instanceId = instanceId;
        this.codec = codec;
    }

    /** @throws PayloadException if it cannot be stored, or is too long */
    void customStatus(@Nullable Object value) {
        if (value == null) {
            cells.remove(ShownCells.CUSTOM_STATUS);
            return;
        }
        String what = "The custom status of instance " + instanceId;
        Payload encoded = codec.encode(what, TypeRef.of(value.getClass()), value);
        if (encoded.json().length() > LONGEST) {
            throw new PayloadException(Problem.CUSTOM_STATUS_TOO_LONG.message(
                    instanceId, encoded.json().length(), LONGEST));
        }
        cells.put(ShownCells.CUSTOM_STATUS, encoded.json());
    }

    void answerQueries(List<QueryCode<?>> code) {
        queries = List.copyOf(code);
    }

    boolean hasQueries() {
        return !queries.isEmpty();
    }

    /** Asks the queries what they say now. What one throws is its answer. */
    void askQueries() {
        queries.forEach(query -> cells.put(ShownCells.query(query.query().name()), OutcomeCodec.encode(answer(query))));
    }

    private <R extends @Nullable Object> Outcome answer(QueryCode<R> query) {
        String what = "The answer to query " + query.query().name() + " of instance " + instanceId;
        try {
            Payload answer =
                    codec.encode(what, query.query().answer(), query.code().get());
            if (answer.json().length() > LONGEST) {
                throw new PayloadException(
                        Problem.ANSWER_TOO_LONG.message(what, answer.json().length(), LONGEST));
            }
            return new Outcome.Succeeded(answer);
        } catch (OutOfMemoryError ofTheWorker) {
            throw ofTheWorker;
        } catch (Throwable thrown) {
            return new Outcome.Failed(new Failures(codec).of(thrown, List.of()));
        }
    }

    /** Encoded values by the names of their cells. */
    Map<String, String> cells() {
        return Map.copyOf(cells);
    }
}
