package dev.perdure.checker.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Use;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesTest {
    private final RuleSet rules = RuleSet.builtIn();

    @Test
    void ids_areUniqueAndOfTheAgreedForm() {
        List<String> ids = rules.rules().stream().map(Rule::id).toList();
        assertEquals(ids.stream().distinct().sorted().toList(), ids);
        assertEquals(
                List.of(),
                ids.stream()
                        .filter(id -> !id.matches("DET-[A-Z]+-\\d\\d|DUR-[A-Z]+(-[A-Z]+)?|PERD-19\\d"))
                        .toList());
    }

    @Test
    void everySignature_namesAMemberOfTheRunningJdk() {
        assertEquals(
                List.of(),
                signatures()
                        .filter(signature ->
                                signature.since() <= Runtime.version().feature())
                        .filter(signature -> !exists(signature))
                        .map(Signature::toString)
                        .toList());
    }

    @Test
    void everySignature_isWrittenOnce() {
        List<String> texts = signatures().map(Signature::toString).toList();
        assertEquals(texts.stream().distinct().toList(), texts);
    }

    @Test
    void everyRule_showsBadAndGoodCode() {
        assertEquals(
                List.of(),
                rules.rules().stream()
                        .filter(rule -> rule.bad().isEmpty() || rule.good().isEmpty())
                        .map(Rule::id)
                        .toList());
    }

    @Test
    void whyContinuesASentence_andRemedyIsOne() {
        for (Rule rule : rules.rules()) {
            assertTrue(
                    Character.isLowerCase(rule.why().charAt(0)) && !rule.why().endsWith("."), rule.id());
            assertTrue(
                    Character.isUpperCase(rule.remedy().charAt(0))
                            && rule.remedy().endsWith("."),
                    rule.id());
        }
    }

    @Test
    void forbidding_tellsOverloadsApart() {
        assertEquals("DET-TIME-01", idFor("java/time/LocalDate", "now", "()Ljava/time/LocalDate;"));
        assertEquals("DET-TIME-01", idFor("java/time/LocalDate", "now", "(Ljava/time/ZoneId;)Ljava/time/LocalDate;"));
        assertEquals("-", idFor("java/time/LocalDate", "now", "(Ljava/time/Clock;)Ljava/time/LocalDate;"));
        assertEquals("DET-RANDOM-01", idFor("java/util/Random", "<init>", "()V"));
        assertEquals("-", idFor("java/util/Random", "<init>", "(J)V"));
        assertEquals("DET-ENV-03", idFor("java/lang/String", "<init>", "([B)V"));
        assertEquals("DET-IO-03", idFor("java/lang/System", "out", "Ljava/io/PrintStream;"));
        assertEquals("DET-IO-01", idFor("java/nio/file/Files", "size", "(Ljava/nio/file/Path;)J"));
    }

    @Test
    void isTrusted_holdsForThePackageButNotThoseBelow() {
        assertTrue(rules.isTrusted(MemberRef.type("dev/perdure/OrchestrationContext")));
        assertFalse(rules.isTrusted(MemberRef.type("dev/perdure/samples/Order")));
        assertFalse(rules.isTrusted(MemberRef.type("Unnamed")));
    }

    @Test
    void parser_namesFileAndLineOfAMistake() {
        assertMistake("x.rules:1: a rule begins with 'rule ID title'", "  java.lang.Math#random()");
        assertMistake("x.rules:2: 'java.lang.Math.random' is no signature", "rule A b", "  java.lang.Math.random");
        assertMistake("x.rules: rule A has no 'why'", "rule A b", "  remedy  Do.");
    }

    private static void assertMistake(String message, String... lines) {
        IllegalArgumentException mistake =
                assertThrows(IllegalArgumentException.class, () -> RuleParser.parse("x.rules", List.of(lines)));
        assertTrue(String.valueOf(mistake.getMessage()).startsWith(message), mistake.getMessage());
    }

    private String idFor(String owner, String name, String descriptor) {
        MemberRef member = new MemberRef(owner, name, descriptor);
        return rules.forbidding(member, new Use(Use.Kind.VIRTUAL_CALL, member, 0), names -> false)
                .map(Rule::id)
                .orElse("-");
    }

    private Stream<Signature> signatures() {
        return rules.rules().stream().flatMap(rule -> rule.signatures().stream());
    }

    private static boolean exists(Signature signature) {
        try {
            Class<?> type = Class.forName(signature.type(), false, RulesTest.class.getClassLoader());
            Stream<String> members = switch (signature.member()) {
                case "*" -> Stream.of("*");
                case "new" -> Arrays.stream(type.getConstructors()).map(RulesTest::parameters);
                default ->
                    Stream.concat(
                            Arrays.stream(type.getMethods())
                                    .filter(method -> method.getName().equals(signature.member()))
                                    .map(RulesTest::parameters),
                            Arrays.stream(type.getFields()).map(Field::getName).filter(signature.member()::equals));
            };
            return members.anyMatch(found -> signature
                    .parameters()
                    .map(p -> String.join(",", p).equals(found))
                    .orElse(true));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String parameters(Executable executable) {
        return String.join(
                ",",
                Arrays.stream(executable.getParameterTypes())
                        .map(type -> type.isArray() ? type.getComponentType().getName() + "[]" : type.getName())
                        .toList());
    }
}
