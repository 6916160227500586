package dev.perdure.runtime.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.perdure.runtime.history.Values.Box;
import dev.perdure.runtime.history.Values.Circle;
import dev.perdure.runtime.history.Values.Color;
import dev.perdure.runtime.history.Values.Line;
import dev.perdure.runtime.history.Values.Order;
import dev.perdure.runtime.history.Values.Point;
import dev.perdure.runtime.history.Values.Result;
import dev.perdure.runtime.history.Values.Shape;
import dev.perdure.runtime.history.Values.Square;
import dev.perdure.spi.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PayloadCodecTest {
    private static final PayloadCodec CODEC = new PayloadCodec();
    private static final TypeRef<String> STRING = TypeRef.of(String.class);
    private static final TypeRef<Integer> INT = TypeRef.of(int.class);

    private static Payload encode(TypeRef<?> type, @Nullable Object value) {
        return CODEC.encode("The value", type, value);
    }

    private static <T> T decode(TypeRef<T> type, String json) {
        return CODEC.decode("The value", type, new Payload(json));
    }

    static Stream<Arguments> values() {
        return Stream.of(scalars(), times(), containers(), alternatives(), nestedAlternatives())
                .flatMap(List::stream);
    }

    private static List<Arguments> scalars() {
        return List.of(
                Arguments.of(
                        STRING,
                        "tea \u2028 \uD83C\uDF75 \"q\" \\ \n",
                        "\"tea \u2028 \uD83C\uDF75 \\\"q\\\" \\\\ \\n\""),
                Arguments.of(INT, Integer.MIN_VALUE, "-2147483648"),
                Arguments.of(TypeRef.of(long.class), Long.MAX_VALUE, "9223372036854775807"),
                Arguments.of(TypeRef.of(char.class), 'x', "\"x\""),
                Arguments.of(TypeRef.of(boolean.class), true, "true"),
                Arguments.of(TypeRef.of(byte.class), (byte) -1, "-1"),
                Arguments.of(TypeRef.of(float.class), 1.1f, "1.1"),
                Arguments.of(TypeRef.of(Double.class), Double.NaN, "\"NaN\""),
                Arguments.of(TypeRef.of(BigDecimal.class), new BigDecimal("1.10"), "1.10"),
                Arguments.of(TypeRef.of(BigDecimal.class), new BigDecimal("1E+3"), "1E+3"),
                Arguments.of(
                        TypeRef.of(BigInteger.class),
                        BigInteger.TEN.pow(1_200),
                        BigInteger.TEN.pow(1_200).toString()),
                Arguments.of(TypeRef.of(Color.class), Color.RED, "\"RED\""),
                Arguments.of(TypeRef.of(UUID.class), new UUID(1, 2), "\"00000000-0000-0001-0000-000000000002\""),
                Arguments.of(TypeRef.of(Square.class), new Square(2), "{\"side\":2}"));
    }

    private static List<Arguments> times() {
        return List.of(
                Arguments.of(
                        TypeRef.of(Instant.class), Instant.ofEpochSecond(1, 5), "\"1970-01-01T00:00:01.000000005Z\""),
                Arguments.of(TypeRef.of(Duration.class), Duration.ofMillis(90_500), "\"PT1M30.5S\""),
                Arguments.of(TypeRef.of(Period.class), Period.ofMonths(14), "\"P14M\""),
                Arguments.of(TypeRef.of(LocalDate.class), LocalDate.of(2026, 2, 28), "\"2026-02-28\""),
                Arguments.of(TypeRef.of(LocalTime.class), LocalTime.of(1, 2, 3), "\"01:02:03\""),
                Arguments.of(
                        TypeRef.of(LocalDateTime.class),
                        LocalDateTime.of(2026, 2, 28, 1, 2),
                        "\"2026-02-28T01:02:00\""),
                Arguments.of(
                        TypeRef.of(OffsetDateTime.class),
                        OffsetDateTime.of(2026, 2, 28, 1, 2, 3, 0, ZoneOffset.ofHours(3)),
                        "\"2026-02-28T01:02:03+03:00\""),
                Arguments.of(
                        TypeRef.of(ZonedDateTime.class),
                        ZonedDateTime.of(2026, 2, 28, 1, 2, 3, 0, ZoneId.of("Europe/Berlin")),
                        "\"2026-02-28T01:02:03+01:00[Europe/Berlin]\""),
                Arguments.of(TypeRef.of(YearMonth.class), YearMonth.of(2026, 2), "\"2026-02\""),
                Arguments.of(TypeRef.of(DayOfWeek.class), DayOfWeek.MONDAY, "\"MONDAY\""));
    }

    private static List<Arguments> containers() {
        return List.of(
                Arguments.of(TypeRef.of(Optional.class, STRING), Optional.of("x"), "\"x\""),
                Arguments.of(TypeRef.of(Optional.class, STRING), Optional.empty(), "null"),
                Arguments.of(
                        TypeRef.of(List.class, TypeRef.of(Instant.class)),
                        List.of(Instant.EPOCH),
                        "[\"1970-01-01T00:00:00Z\"]"),
                Arguments.of(TypeRef.of(Map.class, TypeRef.of(Color.class), INT), Map.of(Color.RED, 1), "{\"RED\":1}"));
    }

    private static List<Arguments> alternatives() {
        TypeRef<Shape> shape = TypeRef.of(Shape.class);
        return List.of(
                Arguments.of(shape, new Circle(1.5), "{\"@type\":\"Circle\",\"radius\":1.5}"),
                Arguments.of(shape, new Square(2), "{\"@type\":\"Square\",\"side\":2}"),
                Arguments.of(shape, Point.ORIGIN, "[\"Point\",\"ORIGIN\"]"),
                Arguments.of(
                        TypeRef.of(List.class, shape), List.of(new Square(2)), "[{\"@type\":\"Square\",\"side\":2}]"),
                Arguments.of(
                        TypeRef.of(Optional.class, shape),
                        Optional.of(new Square(2)),
                        "{\"@type\":\"Square\",\"side\":2}"),
                Arguments.of(
                        TypeRef.of(Map.class, STRING, TypeRef.of(List.class, shape)),
                        Map.of("k", List.of(new Square(2))),
                        "{\"k\":[{\"@type\":\"Square\",\"side\":2}]}"));
    }

    private static List<Arguments> nestedAlternatives() {
        TypeRef<Shape> shape = TypeRef.of(Shape.class);
        return List.of(
                Arguments.of(
                        TypeRef.of(Box.class, shape),
                        new Box<Shape>(new Square(2)),
                        "{\"content\":{\"@type\":\"Square\",\"side\":2}}"),
                Arguments.of(
                        TypeRef.of(Result.class),
                        new Result.Done(1),
                        "{\"@type\":\"dev.perdure.runtime.history.Values$Result$Done\",\"value\":1}"),
                Arguments.of(
                        TypeRef.of(Result.class),
                        new Result.Other.Done("x"),
                        "{\"@type\":\"dev.perdure.runtime.history.Values$Result$Other$Done\",\"reason\":\"x\"}"),
                Arguments.of(
                        TypeRef.of(Order.class),
                        new Order(
                                "o-1",
                                List.of(new Line("tea", 2, null)),
                                Optional.of(new Circle(1)),
                                Map.of("a", 1),
                                Set.of(Color.BLUE)),
                        "{\"id\":\"o-1\",\"lines\":[{\"sku\":\"tea\",\"quantity\":2,\"note\":null}],"
                                + "\"shape\":{\"@type\":\"Circle\",\"radius\":1.0},\"counts\":{\"a\":1},\"colors\":[\"BLUE\"]}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_isStoredReadablyAndComesBackEqual(TypeRef<?> type, Object value, String json) {
        assertEquals(json, encode(type, value).json());
        assertEquals(value, decode(type, json));
    }

    @Test
    void arrays_comeBackEqual() {
        assertEquals(
                "\"AQI=\"", encode(TypeRef.of(byte[].class), new byte[] {1, 2}).json());
        assertArrayEquals(new byte[] {1, 2}, decode(TypeRef.of(byte[].class), "\"AQI=\""));
        assertArrayEquals(new int[] {1, 2}, decode(TypeRef.of(int[].class), "[1,2]"));
        TypeRef<Shape[]> shapes = TypeRef.of(Shape[].class);
        String json = encode(shapes, new Shape[] {new Square(1)}).json();
        assertArrayEquals(new Shape[] {new Square(1)}, decode(shapes, json));
    }

    @Test
    void nothing_isStoredOfVoid() {
        assertEquals(Payload.NULL, encode(TypeRef.VOID, null));
        assertNull(decode(TypeRef.VOID, "{\"was\":\"something\"}"));
    }

    @Test
    void sets_keepTheOrderInWhichTheyWereStored() {
        List<String> letters = new ArrayList<>();
        for (char letter = 'z'; letter >= 'a'; letter--) {
            letters.add("" + letter);
        }
        TypeRef<Set<String>> type = TypeRef.of(Set.class, STRING);
        String json = encode(type, new LinkedHashSet<>(letters)).json();
        assertEquals(letters, List.copyOf(new ArrayList<>(decode(type, json))));
    }
}
