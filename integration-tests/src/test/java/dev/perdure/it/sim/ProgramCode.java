package dev.perdure.it.sim;

import dev.perdure.AllowNondeterminism;
import dev.perdure.CriticalSection;
import dev.perdure.Task;
import dev.perdure.it.programs.ComposedProgramProxy;
import dev.perdure.it.programs.Composer;
import dev.perdure.it.programs.Model;
import dev.perdure.it.programs.Step;
import dev.perdure.it.sim.Programs.Past;
import dev.perdure.it.sim.Programs.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The orchestrators and entities of {@link Programs}. */
final class ProgramCode {
    /** Between the steps of a plan within a step. */
    static final String INNER = ";";

    /** What is entered first and last in a critical section. */
    static final String BEGIN = " begins";

    static final String END = " ends";

    private ProgramCode() {}

    record Program(ProgramsProgramContext ctx) implements Programs.Program {
        @Override
        public String run(String question, List<String> plan, Past past) {
            String heard = past.heard();
            List<Told> told = new ArrayList<>(past.told());
            for (int at = 0; at < plan.size(); at++) {
                int number = past.steps() + at;
                String next = ctx.instanceId() + "/" + number + "/" + hash(heard) + "/" + time(number);
                String[] words = plan.get(at).split(" ", 2);
                Asked step = new Asked(ctx, next, told);
                String argument = words.length > 1 ? words[1] : "";
                if (words[0].equals("again")) {
                    step.leaveUnfinished(argument);
                    return ctx.continueAsNew(
                            question, plan.subList(at + 1, plan.size()), new Past(number + 1, hash(heard), told));
                }
                heard = heard + " " + step.take(words[0], argument);
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
    private record Asked(ProgramsProgramContext ctx, String question, List<Told> told) {
        String take(String kind, String argument) {
            return switch (kind) {
                case "ask" -> checked(library().answer(question));
                case "insist" -> checked(library().answerAtLast(question));
                case "fan" -> fan(Integer.parseInt(argument));
                case "nap" -> nap(Duration.ofMillis(Long.parseLong(argument)));
                case "race" -> race(Duration.ofMillis(Long.parseLong(argument)));
                case "signal" -> signal(argument, false);
                case "copy" -> copy(argument.split(" "));
                case "call" -> enter(argument, question, false);
                case "lock" -> alone(argument.split(" "));
                case "tome" -> checked(Tomes.title(library().tome(Tomes.under(question))));
                case "child" -> checked(child().run(question, inner(argument), Past.none(question)));
                case "detached" -> child().detached().run(question, inner(argument), Past.none(question));
                case Plans.COMPOSED -> composed(Integer.parseInt(argument));
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

        private String enter(String ledger, String line, boolean alone) {
            told.add(new Told(ledger, line, "", alone));
            return checked(line, new ProgramsLedgerProxy(ctx, ledger).enter(line));
        }

        private String signal(String ledger, boolean alone) {
            told.add(new Told(ledger, question, "", alone));
            new ProgramsLedgerProxy(ctx, ledger).signal().enter(question);
            return "signalled";
        }

        private String copy(String[] ledgers) {
            told.add(new Told(ledgers[0], question, ledgers[1], false));
            new ProgramsLedgerProxy(ctx, ledgers[0]).signal().copy(question, ledgers[1]);
            return "copied";
        }

        /** What it enters into the first ledger must stand there in a row. */
        private String alone(String[] ledgers) {
            try (CriticalSection both =
                    ctx.lock(new ProgramsLedgerProxy(ctx, ledgers[0]), new ProgramsLedgerProxy(ctx, ledgers[1]))) {
                enter(ledgers[0], question + BEGIN, true);
                String answer = checked(library().answer(question));
                signal(ledgers[1], true);
                enter(ledgers[0], question + END, true);
                return answer;
            }
        }

        /** An activity, a timer and, if it is given a ledger, a critical section that nobody waits for the end of. */
        @AllowNondeterminism(rule = "DUR-UNAWAITED", reason = "what becomes of tasks that are left behind is tested")
        void leaveUnfinished(String ledger) {
            library().async().answer(question);
            ctx.timer(Duration.ofSeconds(2));
            if (!ledger.isEmpty()) {
                ctx.lock(new ProgramsLedgerProxy(ctx, ledger));
                signal(ledger, true);
            }
        }

        private String composed(int seed) {
            List<Step> steps = Composer.compose(seed);
            ComposedProgramProxy programs = new ComposedProgramProxy(ctx);
            Task<Integer> program = programs.withId(question).async().run(steps, seed, 0);
            for (int number = 0; number < Step.hears(steps); number++) {
                programs.raise(question).said(number);
            }
            int result = program.await();
            int expected = Model.results(question, steps, seed).getOrDefault(question, 0);
            if (result != expected) {
                throw new IllegalStateException("Program " + seed + " gave " + result + ", not " + expected);
            }
            return Integer.toString(result);
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
