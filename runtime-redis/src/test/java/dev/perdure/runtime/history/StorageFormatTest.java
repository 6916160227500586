package dev.perdure.runtime.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.PayloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What lies in the hubs of users. The golden file may gain lines; a line that is there must stay readable for ever.
 * {@code -Dgolden.update} writes it anew: the difference is to be reviewed.
 */
class StorageFormatTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/perdure/runtime/history/storage-format.jsonl");

    @Test
    void oneOfEachKind_isWrittenAsInTheGoldenFile() throws IOException {
        String written = String.join("\n", written()) + "\n";
        if (System.getProperty("golden.update") != null) {
            Files.writeString(GOLDEN, written);
        }
        assertEquals(Files.readString(GOLDEN), written);
    }

    private static List<String> written() {
        List<String> lines = new ArrayList<>();
        for (HistoryEvent event : Samples.events()) {
            lines.add(TurnCodec.encode(new RecordedTurn(Samples.turn().at(), List.of(event))));
        }
        Samples.messages().forEach(message -> lines.add(MessageCodec.encode(message)));
        Samples.calls().forEach(call -> lines.add(ActivityCallCodec.encode(call)));
        lines.add(OutcomeCodec.encode(new Outcome.Succeeded(new Payload("5"))));
        lines.add(OutcomeCodec.encode(new Outcome.Failed(Samples.FAILURE)));
        lines.add(OutcomeCodec.encode(Samples.FAILURE));
        return lines;
    }

    @Test
    void everyKind_comesBackEqual() {
        assertEquals(Samples.turn(), TurnCodec.decode("order-42", TurnCodec.encode(Samples.turn())));
        for (Message message : Samples.messages()) {
            assertEquals(message, MessageCodec.decode("order-42", MessageCodec.encode(message)));
        }
        for (ActivityCall call : Samples.calls()) {
            assertEquals(call, ActivityCallCodec.decode("order-42", ActivityCallCodec.encode(call)));
        }
        for (Outcome outcome : List.of(new Outcome.Succeeded(new Payload("5")), new Outcome.Failed(Samples.FAILURE))) {
            assertEquals(outcome, OutcomeCodec.decode("order-42", OutcomeCodec.encode(outcome)));
        }
        assertEquals(Samples.FAILURE, OutcomeCodec.decodeFailure("order-42", OutcomeCodec.encode(Samples.FAILURE)));
    }

    @Test
    void samples_areOfAllKinds() {
        assertEquals(kindsOf(HistoryEvent.class), classes(Samples.events()));
        assertEquals(kindsOf(Message.class), classes(Samples.messages()));
    }

    private static Set<Class<?>> kindsOf(Class<?> type) {
        return leaves(type).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StorageFormatTest::leaves)
                : Stream.of(type);
    }

    private static Set<Class<?>> classes(List<?> samples) {
        return samples.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    @Test
    void fieldsOfALaterVersion_areIgnored() {
        assertEquals(
                new Message.TimerDue("e1", 1),
                MessageCodec.decode(
                        "order-42",
                        " { \"later\" : {\"step\":[9,{\"v\":2}]}, \"step\":1, \"type\":\"TimerDue\",\"v\":1,"
                                + "\"execution\":\"e1\", \"more\": \"x\" } "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "5",
                "[]",
                "{}",
                "garbage",
                "{\"v\":1}",
                "{\"v\":1,\"type\":5}",
                "{\"v\":1,\"type\":\"TimerDue\"}",
                "{\"v\":1,\"type\":\"TimerDue\",\"execution\":\"e1\",\"step\":\"1\"}",
                "{\"v\":1,\"type\":\"TimerDue\",\"execution\":\"e1\",\"step\":1.5}",
                "{\"v\":1,\"type\":\"TimerDue\",\"execution\":\"e1\",\"step\":99999999999}",
                "{\"v\":1,\"type\":\"TimerDue\",\"execution\":\"e1\",\"step\":1",
                "{\"v\":1,\"type\":\"TimerDue\",\"execution\":\"e1\",\"step\":1} {}",
                "{\"v\":1,\"type\":\"Start\",\"orchestrator\":\"Orders\",\"input\":[],\"parent\":7,\"messageId\":\"m\"}",
                "{\"v\":1,\"type\":\"Answer\",\"execution\":\"e1\",\"step\":1,\"outcome\":{\"type\":\"Maybe\"}}",
            })
    void garbage_isRefusedWithItsId(String json) {
        String message = assertThrows(PayloadException.class, () -> MessageCodec.decode("order-42", json))
                .getMessage();
        assertTrue(message.startsWith("[PERD-309] A message for order-42 cannot be read: "), message);
    }

    @Test
    void unknownKindAndVersion_areNamed() {
        assertTrue(refusal("{\"v\":1,\"type\":\"Teleport\"}").contains("type 'Teleport' is unknown to this version"));
        assertTrue(refusal("{\"v\":2,\"type\":\"TimerDue\"}").contains("it has version 2 of the format"));
    }

    @Test
    void whatALaterVersionWrote_isToldFromWhatIsDamaged() {
        String answer = "{\"v\":1,\"type\":\"Answer\",\"execution\":\"e\",\"step\":1,\"call\":\"c\",\"outcome\":";
        List.of("{\"v\":1,\"type\":\"Teleport\"}", "{\"v\":2}", answer + "{\"type\":\"Maybe\"}}")
                .forEach(json -> assertTrue(
                        LaterVersionException.behind(unreadable(json)).isPresent(), json));
        List.of("", "{\"v\":0,\"type\":\"Teleport\"}", "{\"type\":\"Teleport\"}", "{\"v\":1}", answer + "{}}")
                .forEach(json -> assertFalse(
                        LaterVersionException.behind(unreadable(json)).isPresent(), json));
    }

    private static String refusal(String json) {
        return unreadable(json).getMessage();
    }

    private static PayloadException unreadable(String json) {
        return assertThrows(PayloadException.class, () -> MessageCodec.decode("order-42", json));
    }

    @Test
    void historyThatCannotBeRead_saysThatTheInstanceWaits() {
        String turn = "{\"v\":1,\"at\":\"2026-03-01T12:00:00Z\",\"events\":[{\"type\":\"Teleported\"}]}";
        assertEquals(
                "[PERD-326] The history of instance order-42 cannot be read: type 'Teleported' is unknown to this"
                        + " version. The instance waits, nothing of it is lost: deploy workers of the version that"
                        + " wrote it.",
                assertThrows(PayloadException.class, () -> TurnCodec.decode("order-42", turn))
                        .getMessage());
    }

    @Test
    void bottomlessText_isRefused() {
        String deep = "{\"v\":1,\"type\":\"Raise\",\"event\":\"e\",\"payload\":" + "[".repeat(100_000);
        assertTrue(refusal(deep).contains("nesting depth"));
    }
}
