package dev.perdure.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    private static final String SHOP = """
            package app;
            @dev.perdure.Orchestrator interface Shop { String place(String card); }
            @dev.perdure.Activities interface Payments { String charge(String card); void refund(String charge); }
            class ShopOrchestrator implements Shop {
                private final Payments payments;
                private final dev.perdure.OrchestrationContext ctx;
                ShopOrchestrator(Payments payments, dev.perdure.OrchestrationContext ctx) { this.payments = payments; this.ctx = ctx; }
                @Override public String place(String card) {
                    String charge = payments.charge(card);
                    CODE
                    return charge;
                }
            }
            """;
    private static final String LOCK = """
            # In which order orchestrators make durable calls. Instances in flight rely on it: commit this file.
            # A build compares with it and never writes it; the checker does, with --lock and --update-lock.
            perdure.lock 1

            orchestrator Shop
              shape app.ShopOrchestrator
                await activity Payments.charge(String): String
                end
            """;

    @TempDir
    private Path directory;

    @Test
    void updateLock_writesAFileThatTheSameCodeAgreesWith() throws IOException {
        assertEquals(0, update("").status());
        assertEquals(LOCK, Files.readString(lock()));
        assertEquals(
                new Program.Outcome(0, "No findings in 1 entry checked, 2 methods reached.\n", ""),
                compare("String unused = charge;"));
    }

    @Test
    void changedShape_isAFindingThatShowsBothBesideEachOther() throws IOException {
        update("");
        Program.Outcome outcome = compare("if (charge.isEmpty()) payments.refund(charge);");
        assertEquals(1, outcome.status());
        assertTrue(outcome.out().startsWith("""
                [DUR-VERSION] app.ShopOrchestrator makes other durable calls, or in another order, than perdure.lock \
                has, so that instances in flight cannot be replayed:
                      perdure.lock                                   | this build
                      await activity Payments.charge(String): String   await activity Payments.charge(String): String
                                                                     > maybe
                                                                     >   await activity Payments.refund(String): void
                      end                                              end
                """), outcome.out());
        assertTrue(outcome.out().contains("ShopOrchestrator.place(Shop.java:9)"), outcome.out());
        assertTrue(outcome.out().contains("--lock " + lock() + " --update-lock"), outcome.out());
        assertEquals(LOCK, Files.readString(lock()));
    }

    @Test
    void newPatch_isANoteUntilItIsInTheFile() throws IOException {
        String patched = "if (ctx.patched(\"refunds\")) { payments.refund(charge); }";
        update("");
        Program.Outcome outcome = compare(patched);
        assertEquals(0, outcome.status(), outcome.out() + outcome.err());
        assertTrue(
                outcome.err().startsWith("[PERD-467] Orchestrator Shop has patches that are not in "), outcome.err());
        update(patched);
        assertEquals("", compare(patched).err());
        assertEquals(1, compare("").status(), "a patch that is gone");
    }

    @Test
    void callBesideANewPatch_isAFinding() throws IOException {
        update("");
        assertEquals(
                1,
                compare("if (!ctx.patched(\"refunds\")) { payments.refund(charge); }")
                        .status());
    }

    @Test
    void orchestratorThatIsNotInTheFile_isANote() throws IOException {
        update("");
        Files.writeString(lock(), LOCK.substring(0, LOCK.indexOf("orchestrator Shop")));
        Program.Outcome outcome = compare("");
        assertEquals(0, outcome.status());
        assertTrue(outcome.err().startsWith("[PERD-465] Orchestrator Shop is not in "), outcome.err());
    }

    @Test
    void missingFile_isANoteWithTheCommand() throws IOException {
        Program.Outcome outcome = compare("");
        assertEquals(0, outcome.status());
        assertTrue(outcome.err().startsWith("[PERD-464] There is no " + lock()), outcome.err());
        assertTrue(outcome.err().contains("--lock " + lock() + " --update-lock"), outcome.err());
        assertFalse(Files.exists(lock()));
    }

    @Test
    void damagedFile_namesLineAndRemedy() throws IOException {
        assertFails(
                "[PERD-461] " + lock() + ":5: 'orchestratr Shop' does not belong there.",
                LOCK.replace("tor S", "tr S"));
        assertFails(
                "[PERD-461] " + lock() + ":6: '<<<<<<< HEAD' does not belong there.",
                LOCK.replace("  shape", "<<<<<<< HEAD\n  shape"));
        assertFails(
                "[PERD-461] " + lock() + ":10: a second section for orchestrator Shop.",
                LOCK + "\norchestrator Shop\n");
        assertFails("[PERD-462] " + lock() + ":3: 'perdure.lock 2' where", LOCK.replace("lock 1", "lock 2"));
        assertFails("[PERD-462] " + lock() + ":1: 'nothing' where", "");
    }

    @Test
    void updateLock_keepsContractsAndTellsWhereItCannotWrite() throws IOException {
        String withContract = LOCK.replace("  shape", "  contract\n    place(String): String\n  shape");
        Files.writeString(lock(), withContract);
        assertEquals(0, update("").status());
        assertEquals(withContract, Files.readString(lock()));
        Program.Outcome outcome =
                shop("").run("--lock", directory.resolve("no/lock").toString(), "--update-lock");
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().startsWith("[PERD-463] "), outcome.err());
        assertTrue(shop("").run("--update-lock").err().startsWith("[PERD-440] Option --update-lock needs --lock FILE"));
    }

    private void assertFails(String message, String file) throws IOException {
        Files.writeString(lock(), file);
        Program.Outcome outcome = compare("");
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().startsWith(message), outcome.err());
        assertTrue(outcome.err().contains("--update-lock"), outcome.err());
    }

    private Program.Outcome update(String code) throws IOException {
        return shop(code).run("--lock", lock().toString(), "--update-lock");
    }

    private Program.Outcome compare(String code) throws IOException {
        return shop(code).run("--lock", lock().toString());
    }

    private Program shop(String code) throws IOException {
        return new Program(directory).with("app/Shop.java", SHOP.replace("CODE", code));
    }

    private Path lock() {
        return directory.resolve("perdure.lock");
    }
}
