package dev.perdure.runtime.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.EntityId;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be stored comes back as it was, whatever texts, payloads and sizes it has. */
class RoundTripTest {
    private static final int SEEDS = 300;

    static Stream<Long> seeds() {
        return Stream.iterate(0L, seed -> seed + 1).limit(SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsStored_comesBack(long seed) {
        Random random = new Random(seed);
        List<HistoryEvent> events = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            events.add(any(HistoryEvent.class, random));
        }
        RecordedTurn turn = new RecordedTurn(instant(random), events);
        assertEquals(turn, TurnCodec.decode("order-42", TurnCodec.encode(turn)));
        Message message = any(Message.class, random);
        assertEquals(message, MessageCodec.decode("order-42", MessageCodec.encode(message)));
        ActivityCall call = any(ActivityCall.class, random);
        assertEquals(call, ActivityCallCodec.decode("order-42", ActivityCallCodec.encode(call)));
    }

    /** Some value of a record or sealed type. */
    private static <T> T any(Class<T> type, Random random) {
        if (type.isSealed()) {
            Class<?>[] kinds = type.getPermittedSubclasses();
            return type.cast(any(kinds[random.nextInt(kinds.length)], random));
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> component(type, component, random))
                .toArray();
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " " + Arrays.toString(values), e);
        }
    }

    private static Object component(Class<?> owner, RecordComponent component, Random random) {
        Class<?> type = component.getType();
        if (type == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(inOptional(owner, component, random));
        }
        if (type == int.class) {
            return random.nextInt();
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == List.class) {
            Class<?> element = component.getName().equals("entities") ? EntityId.class : String.class;
            return List.of(value(element, random), value(element, random));
        }
        return value(type, random);
    }

    private static Object inOptional(Class<?> owner, RecordComponent component, Random random) {
        return switch (owner.getSimpleName() + "." + component.getName()) {
            case "Failure.cause", "ActivityScheduled.lastFailure", "ActivityCall.lastFailure" ->
                any(Failure.class, random);
            case "Failure.properties" -> payload(random);
            case "AttemptFailed.retryAt", "OrchestrationStarted.deadline", "Start.deadline" -> instant(random);
            case "OrchestrationStarted.parent", "ExecutionContinued.parent", "Start.parent" ->
                any(ReplyTo.Step.class, random);
            case "Operation.lock", "EntityCalled.lock", "EntitySignalled.lock" -> text(random);
            case "Operation.replyTo" -> any(ReplyTo.class, random);
            case "ActivityTimeouts.startToClose",
                    "ActivityTimeouts.scheduleToStart",
                    "ActivityTimeouts.scheduleToClose",
                    "ActivityTimeouts.heartbeat" -> Duration.ofMillis(1 + random.nextInt(1_000_000_000));
            default -> throw new AssertionError("What is in " + component + "?");
        };
    }

    private static Object value(Class<?> type, Random random) {
        if (type == String.class) {
            return text(random);
        }
        if (type == Payload.class) {
            return payload(random);
        }
        if (type == Instant.class) {
            return instant(random);
        }
        if (type == EntityId.class) {
            return new EntityId("Stock", "k" + random.nextInt(9) + "\uD83C\uDF75@|\"");
        }
        return type.isEnum()
                ? type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)]
                : any(type, random);
    }

    private static Instant instant(Random random) {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private static String text(Random random) {
        String characters = "az\"\\/\n\r\t\u0000\u001f é\u2028{}[]:,\uD83C\uDF75";
        int length = random.nextInt(20) == 0 ? random.nextInt(20_000) : random.nextInt(12);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int at =
                    characters.offsetByCodePoints(0, random.nextInt(characters.codePointCount(0, characters.length())));
            text.appendCodePoint(characters.codePointAt(at));
        }
        return text.toString();
    }

    private static Payload payload(Random random) {
        return new Payload(json(random, 4));
    }

    private static String json(Random random, int depth) {
        List<String> scalars =
                List.of("null", "true", "false", "0", "-1.50E+10", "1e-7", "123456789012345678901", "\"\"");
        int choice = random.nextInt(depth == 0 ? scalars.size() + 1 : scalars.size() + 6);
        if (choice < scalars.size()) {
            return scalars.get(choice);
        }
        if (choice == scalars.size()) {
            return FieldWriter.object(to -> to.text("t", text(random)));
        }
        Stream<String> elements = Stream.generate(() -> json(random, depth - 1)).limit(random.nextInt(5));
        String inside = String.join(random.nextBoolean() ? "," : " , ", elements.toList());
        return choice % 2 == 0 ? "[" + inside + "]" : "{\"k\" : [" + inside + "]}";
    }
}
