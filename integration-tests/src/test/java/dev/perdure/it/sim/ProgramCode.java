package dev.perdure.it.sim;

import dev.perdure.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The orchestrators and entities of {@link Programs}. */
final class ProgramCode {
    /** Between the steps of a plan within a step. */
    static final String INNER = ";";

    private ProgramCode() {}

    record Program(ProgramsProgramContext ctx) implements Programs.Program {
        @Override
        public String run(String question, List<String> plan) {
            String heard = question;
            for (int at = 0; at < plan.size(); at++) {
                String next = ctx.instanceId() + "/" + at + "/" + hash(heard) + "/" + time(at);
                String[] step = plan.get(at).split(" ", 2);
                heard = heard + " " + new Step(ctx, next).take(step[0], step.length > 1 ? step[1] : "");
            }
            return question + "=" + hash(heard);
        }

        /** Some questions are the same when a lost turn is run again, and some are not. */
        private String time(int step) {
            return step % 2 == 0 ? "" : ctx.now().toString();
        }

        private static String hash(String text) {
            return Integer.toHexString(text.hashCode());
        }
    }

    /** One step of a plan, and the question that it asks. */
    private record Step(ProgramsProgramContext ctx, String question) {
        String take(String kind, String argument) {
            return switch (kind) {
                case "ask" -> checked(library().answer(question));
                case "insist" -> checked(library().answerAtLast(question));
                case "fan" -> fan(Integer.parseInt(argument));
                case "nap" -> nap(Duration.ofMillis(Long.parseLong(argument)));
                case "race" -> race(Duration.ofMillis(Long.parseLong(argument)));
                case "signal" -> signal(argument);
                case "copy" -> copy(argument.split(" "));
                case "call" -> checked(new ProgramsLedgerProxy(ctx, argument).enter(question));
                case "child" -> checked(child().run(question, inner(argument)));
                case "detached" -> child().detached().run(question, inner(argument));
                case "hear" -> hear(Duration.ofMillis(Long.parseLong(argument)));
                default -> throw new IllegalArgumentException(kind);
            };
        }

        private ProgramsLibraryProxy library() {
            return new ProgramsLibraryProxy(ctx);
        }

        private ProgramsProgramProxy child() {
            return new ProgramsProgramProxy(ctx);
        }

        private static List<String> inner(String plan) {
            return List.of(plan.split(INNER));
        }

        private String checked(String answer) {
            return checked(question, answer);
        }

        private static String checked(String question, String answer) {
            if (!answer.startsWith(question + "=")) {
                throw new IllegalStateException("\"" + answer + "\" answers another question than " + question);
            }
            return answer;
        }

        private String fan(int width) {
            List<Task<String>> asked = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                asked.add(library().async().answer(question + "/" + i));
            }
            List<String> answers = ctx.allOf(asked).await();
            for (int i = 0; i < width; i++) {
                checked(question + "/" + i, answers.get(i));
            }
            return String.join(" ", answers);
        }

        private String nap(Duration length) {
            Instant due = ctx.now().plus(length);
            ctx.timer(length).await();
            if (ctx.now().isBefore(due)) {
                throw new IllegalStateException("It is " + ctx.now() + ", and the timer is due at " + due);
            }
            return "rested";
        }

        private String race(Duration length) {
            Task<String> asked = library().async().answer(question);
            Task<Void> timer = ctx.timer(length);
            ctx.anyOf(asked, timer).await();
            if (asked.isDone()) {
                timer.cancel();
                return checked(asked.await());
            }
            asked.cancel();
            return "gave up";
        }

        private String signal(String ledger) {
            new ProgramsLedgerProxy(ctx, ledger).signal().enter(question);
            return "signalled";
        }

        private String copy(String[] ledgers) {
            new ProgramsLedgerProxy(ctx, ledgers[0]).signal().copy(question, ledgers[1]);
            return "copied";
        }

        private String hear(Duration patience) {
            Task<String> said = ctx.events().said();
            Task<Void> timer = ctx.timer(patience);
            ctx.anyOf(said, timer).await();
            if (said.isDone()) {
                timer.cancel();
                return said.await();
            }
            return "silence";
        }
    }

    record Ledger(ProgramsLedgerContext ctx) implements Programs.Ledger {
        @Override
        public String enter(String line) {
            List<String> lines = new ArrayList<>(ctx.state().lines());
            lines.add(line);
            ctx.state().setLines(lines);
            return line + "=" + lines.size();
        }

        @Override
        public void copy(String line, String to) {
            enter(line);
            new ProgramsLedgerSignals(ctx, to).enter("copy of " + line);
        }
    }
}
