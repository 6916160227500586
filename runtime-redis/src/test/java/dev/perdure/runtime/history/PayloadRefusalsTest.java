package dev.perdure.runtime.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.PayloadException;
import dev.perdure.runtime.history.Values.Circle;
import dev.perdure.runtime.history.Values.Line;
import dev.perdure.runtime.history.Values.Nested;
import dev.perdure.runtime.history.Values.Order;
import dev.perdure.runtime.history.Values.Picky;
import dev.perdure.runtime.history.Values.Shape;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be stored, and what is stored and cannot be read. */
class PayloadRefusalsTest {
    private static final PayloadCodec CODEC = new PayloadCodec();
    private static final TypeRef<String> STRING = TypeRef.of(String.class);
    private static final TypeRef<Integer> INT = TypeRef.of(int.class);

    private static Payload encode(TypeRef<?> type, @Nullable Object value) {
        return CODEC.encode("The value", type, value);
    }

    private static <T> T decode(TypeRef<T> type, String json) {
        return CODEC.decode("The value", type, new Payload(json));
    }

    private static String refusal(TypeRef<?> type, @Nullable Object value) {
        return assertThrows(PayloadException.class, () -> encode(type, value)).getMessage();
    }

    private static String misread(TypeRef<?> type, String json) {
        return assertThrows(PayloadException.class, () -> decode(type, json)).getMessage();
    }

    @Test
    void null_isAValueOnlyWhereTheTypeSaysSo() {
        assertEquals(Payload.NULL, encode(STRING.orNull(), null));
        assertNull(decode(STRING.orNull(), "null"));
        assertEquals(
                "[PERD-308] The value cannot be stored: it is null and not @Nullable."
                        + " Pass a value of the declared type, 2 MiB at most unless maxPayload says otherwise;"
                        + " where null may be, annotate it with org.jspecify.annotations.Nullable.",
                refusal(STRING, null));
        assertTrue(misread(STRING, "null").contains("null is no value of it"));
        assertTrue(misread(INT, "null").startsWith("[PERD-307] The value is stored as null and cannot be read as int"));
    }

    @Test
    void nullComponent_isRefusedByItsName() {
        Order order = new Order("o-1", List.of(new Line(null, 2, "n")), Optional.empty(), Map.of(), Set.of());
        assertEquals(
                "[PERD-308] The value cannot be stored: dev.perdure.runtime.history.Values$Order,"
                        + " at lines[0].sku: it is null and not @Nullable."
                        + " Pass a value of the declared type, 2 MiB at most unless maxPayload says otherwise;"
                        + " where null may be, annotate it with org.jspecify.annotations.Nullable.",
                refusal(TypeRef.of(Order.class), order));
    }

    @Test
    void missingComponent_isEmptyOrNullOrAnError() {
        Order order = decode(TypeRef.of(Order.class), "{\"id\":\"o-1\",\"unknown\":{\"a\":[1]}}");
        assertEquals(new Order("o-1", List.of(), Optional.empty(), Map.of(), Set.of()), order);
        assertEquals(new Line("tea", 1, null), decode(TypeRef.of(Line.class), "{\"sku\":\"tea\",\"quantity\":1}"));
        assertTrue(misread(TypeRef.of(Line.class), "{\"sku\":\"tea\"}").contains("at quantity: Missing required"));
        assertTrue(misread(TypeRef.of(Line.class), "{\"quantity\":1}").contains("at sku: Missing required"));
        assertTrue(
                misread(TypeRef.of(Line.class), "{\"sku\":null,\"quantity\":1}").contains("at sku: Invalid `null`"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "int               | \"5\"",
                "int               | 5.7",
                "int               | true",
                "int               | 5000000000",
                "long              | 1.0",
                "boolean           | 1",
                "char              | \"ab\"",
                "char              | 65",
                "java.lang.String  | 5",
                "java.lang.String  | true",
                "java.lang.Integer | \"\"",
                "java.time.DayOfWeek | 0",
                "java.time.DayOfWeek | \"Monday\"",
                "java.util.UUID    | \"nonsense\"",
                "java.util.List    | \"\"",
                "java.util.List    | {}",
                "java.lang.String  | \"a\" \"b\"",
                "java.lang.String  | {broken",
            })
    void valueOfAnotherType_isNeverConverted(String type, String json) throws ClassNotFoundException {
        Map<String, Class<?>> primitives =
                Map.of("int", int.class, "long", long.class, "boolean", boolean.class, "char", char.class);
        Class<?> raw = primitives.containsKey(type) ? primitives.get(type) : Class.forName(type);
        assertTrue(misread(TypeRef.of(raw), json).startsWith("[PERD-307] "));
    }

    @Test
    void typeName_neverStandsForAForeignClass() {
        TypeRef<Shape> shape = TypeRef.of(Shape.class);
        for (String name :
                List.of("java.lang.String", "javax.sql.rowset.JdbcRowSetImpl", Circle.class.getName(), "Line", "")) {
            assertTrue(
                    misread(shape, "{\"@type\":\"" + name + "\",\"radius\":1}").contains("Could not resolve"), name);
        }
        assertTrue(misread(shape, "{\"radius\":1}").contains("missing type id property '@type'"));
        Object plain =
                decode(TypeRef.of(Object.class), "{\"@type\":\"java.lang.Thread\",\"@class\":\"java.lang.Thread\"}");
        assertTrue(plain instanceof Map, plain.getClass().toString());
    }

    @Test
    void messageOfAMisread_namesWhatIsStoredShortenedTheTypeAndTheRemedy() {
        assertEquals(
                "[PERD-307] The value is stored as \"" + "x".repeat(119)
                        + "... and cannot be read as int: Cannot coerce"
                        + " String value (\"" + "x".repeat(199) + "\") to `int` value."
                        + " Ask for the type it was stored as; components added later must be nullable, Optional or a"
                        + " collection.",
                misread(INT, "\"" + "x".repeat(199) + "\""));
    }

    @Test
    void constructorThatThrows_isAMisread() {
        assertTrue(misread(TypeRef.of(Picky.class), "{\"value\":-1}").contains("negative"));
    }

    @Test
    void depth_isLimited() {
        assertEquals(
                nested(64),
                decode(
                        TypeRef.of(Nested.class),
                        encode(TypeRef.of(Nested.class), nested(64)).json()));
        assertTrue(refusal(TypeRef.of(Nested.class), nested(65)).contains("nesting depth (65) exceeds"));
        String deep = "{\"inner\":".repeat(65) + "null" + "}".repeat(65);
        assertTrue(misread(TypeRef.of(Nested.class), deep).contains("nesting depth (65) exceeds"));
    }

    private static Nested nested(int depth) {
        Nested nested = new Nested(null);
        for (int i = 1; i < depth; i++) {
            nested = new Nested(nested);
        }
        return nested;
    }

    @Test
    void size_isLimitedInBytesOfUtf8() {
        int room = PayloadCodec.DEFAULT_MAX_BYTES - 2;
        assertEquals(room + 2, encode(STRING, "x".repeat(room)).json().length());
        assertEquals(
                "x".repeat(room),
                decode(STRING, encode(STRING, "x".repeat(room)).json()));
        assertTrue(refusal(STRING, "x".repeat(room + 1)).contains("it has 2097153 bytes, and 2097152 are allowed"));
        assertTrue(refusal(STRING, "é".repeat(room / 2 + 1)).contains("bytes"));
    }

    @Test
    void halfACharacter_isRefusedBecauseItWouldNotComeBack() {
        assertTrue(
                refusal(STRING, "a\uD83D").startsWith("[PERD-308] The value cannot be stored: a text in it has half"));
    }

    @Test
    void arguments_areAnArray() {
        List<Parameter> parameters = List.of(
                Parameter.of("order", STRING),
                Parameter.of("lines", TypeRef.of(List.class, INT)),
                Parameter.of("note", STRING.orNull()));
        Payload stored = CODEC.encodeArguments("Orders.place", parameters, new Object[] {"o-1", List.of(1, 2), null});
        assertEquals("[\"o-1\",[1,2],null]", stored.json());
        assertArrayEquals(
                new Object[] {"o-1", List.of(1, 2), null}, CODEC.decodeArguments("Orders.place", parameters, stored));
        assertEquals(Payload.NO_ARGUMENTS, CODEC.encodeArguments("Orders.list", List.of(), new Object[0]));
    }

    @Test
    void argumentThatCannotBeStored_isNamed() {
        List<Parameter> parameters =
                List.of(Parameter.of("order", STRING), Parameter.of("line", TypeRef.of(Line.class)));
        String message = assertThrows(
                        PayloadException.class,
                        () -> CODEC.encodeArguments(
                                "Orders.add", parameters, new Object[] {"o", new Line(null, 1, null)}))
                .getMessage();
        assertTrue(message.startsWith("[PERD-308] Argument 'line' of Orders.add cannot be stored: "), message);
        assertTrue(message.contains("at sku: it is null"), message);
    }

    @Test
    void argumentsThatDoNotFit_areAMisread() {
        List<Parameter> parameters = List.of(Parameter.of("order", STRING), Parameter.of("note", STRING.orNull()));
        assertArrayEquals(
                new Object[] {"o", null}, CODEC.decodeArguments("Orders.add", parameters, new Payload("[\"o\"]")));
        for (String stored : List.of("[]", "[1]", "[\"o\",\"n\",3]", "{}", "5", "[\"o\"")) {
            String message = assertThrows(
                            PayloadException.class,
                            () -> CODEC.decodeArguments("Orders.add", parameters, new Payload(stored)))
                    .getMessage();
            assertTrue(message.startsWith("[PERD-307] "), message);
        }
    }
}
