package dev.perdure.runtime.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.PayloadException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeflatedTest {
    private static String words(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("{");
        while (text.length() < length) {
            text.append("\"käse ").append(random.nextInt(1000)).append("\",");
        }
        return text.toString();
    }

    @Test
    void largeText_isStoredSmallerAndComesBack() {
        String text = words(Deflated.FROM);
        String stored = Deflated.write(text);
        assertTrue(stored.startsWith("z:"), stored);
        assertTrue(stored.length() < text.length() / 2, () -> "" + stored.length());
        assertEquals(text, Deflated.read(stored));
    }

    @Test
    void smallText_isStoredAsItIs() {
        String text = words(100);
        assertEquals(text, Deflated.write(text));
        assertEquals(text, Deflated.read(text));
    }

    @Test
    void textThatWouldBeRefused_isStoredAsItIs() {
        String monotonous = "{" + "x".repeat(4 << 20);
        assertEquals(monotonous, Deflated.write(monotonous));
        String huge = words(Deflated.MAX_BYTES + 1);
        assertEquals(huge, Deflated.write(huge));
    }

    @Test
    void textThatDeflatingMakesLonger_isStoredAsItIs() {
        byte[] noise = new byte[Deflated.FROM];
        new Random(7).nextBytes(noise);
        String text = "{" + Base64.getEncoder().encodeToString(noise);
        assertEquals(text, Deflated.read(Deflated.write(text)));
    }

    private static String bomb(int bytes) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            byte[] zeros = new byte[1 << 16];
            for (int written = 0; written < bytes; written += zeros.length) {
                out.write(zeros);
            }
        }
        return "z:" + Base64.getEncoder().encodeToString(deflated.toByteArray());
    }

    @Test
    void bomb_isRefusedWithAnIdBeforeItFillsTheMemory() throws IOException {
        String bomb = bomb(1 << 28);
        String history = assertThrows(PayloadException.class, () -> TurnCodec.decode("order-42", bomb))
                .getMessage();
        assertTrue(history.startsWith("[PERD-326] The history of instance order-42 cannot be read: its"), history);
        assertTrue(history.contains("inflates to more than " + Deflated.MAX_BYTES), history);
        String message = assertThrows(PayloadException.class, () -> MessageCodec.decode("order-42", bomb))
                .getMessage();
        assertTrue(message.startsWith("[PERD-309] "), message);
    }

    @Test
    void smallBomb_isRefusedForItsRatio() throws IOException {
        String bomb = bomb(1 << 20);
        String refused = assertThrows(IllegalArgumentException.class, () -> Deflated.read(bomb))
                .getMessage();
        assertTrue(refused.contains("inflates to more than"), refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"z:", "z:!", "z:AAAA", "z:eJwDAAAAAA"})
    void garbage_isRefused(String stored) {
        assertThrows(IllegalArgumentException.class, () -> Deflated.read(stored));
    }

    @Test
    void cutOffText_isRefused() {
        byte[] deflated =
                Base64.getDecoder().decode(Deflated.write(words(Deflated.FROM)).substring(2));
        String half = Base64.getEncoder().encodeToString(Arrays.copyOf(deflated, deflated.length / 2));
        assertThrows(IllegalArgumentException.class, () -> Deflated.read("z:" + half));
    }

    @Test
    void largeMessage_comesBackAndKeepsItsIdentity() {
        Message message = new Message.Raise("approved", new Payload("\"" + "abc ".repeat(20_000) + "\""));
        String stored = MessageCodec.encode(message);
        assertEquals(message, MessageCodec.decode("order-42", stored));
        assertTrue(MessageCodec.identity(message).startsWith("{\"v\":1,\"type\":\"Raise\""));
        assertEquals(
                MessageCodec.identity(message).getBytes(StandardCharsets.UTF_8).length,
                MessageCodec.identity(message).length());
    }
}
